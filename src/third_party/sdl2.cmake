# SDL 2 for the web, with video, events and timers alone. SDL's own configure step takes minutes and
# links much that a page never calls.

set(sdl2 ${third_party_sources}/sdl2)
set(sdl2_files
    SDL.c SDL_assert.c SDL_dataqueue.c SDL_error.c SDL_guid.c SDL_hints.c SDL_list.c SDL_log.c SDL_utils.c
    atomic/SDL_atomic.c atomic/SDL_spinlock.c cpuinfo/SDL_cpuinfo.c
    events/SDL_clipboardevents.c events/SDL_displayevents.c events/SDL_dropevents.c events/SDL_events.c
    events/SDL_gesture.c events/SDL_keyboard.c events/SDL_keysym_to_scancode.c events/SDL_mouse.c
    events/SDL_quit.c events/SDL_scancode_tables.c events/SDL_touch.c events/SDL_windowevents.c
    file/SDL_rwops.c filesystem/emscripten/SDL_sysfilesystem.c loadso/dlopen/SDL_sysloadso.c locale/SDL_locale.c
    locale/emscripten/SDL_syslocale.c misc/SDL_url.c misc/emscripten/SDL_sysurl.c
    stdlib/SDL_crc16.c stdlib/SDL_crc32.c stdlib/SDL_getenv.c stdlib/SDL_iconv.c stdlib/SDL_malloc.c
    stdlib/SDL_qsort.c stdlib/SDL_stdlib.c stdlib/SDL_string.c stdlib/SDL_strtokr.c
    thread/SDL_thread.c thread/generic/SDL_syscond.c thread/generic/SDL_sysmutex.c thread/generic/SDL_syssem.c
    thread/generic/SDL_systhread.c thread/generic/SDL_systls.c timer/SDL_timer.c timer/unix/SDL_systimer.c
    video/SDL_RLEaccel.c video/SDL_blit.c video/SDL_blit_0.c video/SDL_blit_1.c video/SDL_blit_A.c
    video/SDL_blit_N.c video/SDL_blit_auto.c video/SDL_blit_copy.c video/SDL_blit_slow.c video/SDL_bmp.c
    video/SDL_clipboard.c video/SDL_egl.c video/SDL_fillrect.c video/SDL_pixels.c video/SDL_rect.c
    video/SDL_shape.c video/SDL_stretch.c video/SDL_surface.c video/SDL_video.c video/SDL_yuv.c
    video/yuv2rgb/yuv_rgb_std.c
    video/emscripten/SDL_emscriptenevents.c video/emscripten/SDL_emscriptenframebuffer.c
    video/emscripten/SDL_emscriptenmouse.c video/emscripten/SDL_emscriptenopengles.c
    video/emscripten/SDL_emscriptenvideo.c)
list(TRANSFORM sdl2_files PREPEND ${sdl2}/src/)

add_library(third_party_sdl2 STATIC ${sdl2_files} ${CMAKE_CURRENT_LIST_DIR}/sdl2_without_render.c)
add_library(third_party::sdl2 ALIAS third_party_sdl2)
set_target_properties(third_party_sdl2 PROPERTIES UNITY_BUILD OFF)
target_include_directories(third_party_sdl2 SYSTEM PUBLIC ${sdl2}/include)
target_compile_definitions(
  third_party_sdl2
  PRIVATE SDL_LEAN_AND_MEAN=1
          SDL_AUDIO_DISABLED=1
          SDL_JOYSTICK_DISABLED=1
          SDL_HAPTIC_DISABLED=1
          SDL_SENSOR_DISABLED=1
          SDL_RENDER_DISABLED=1
          SDL_POWER_DISABLED=1)
target_compile_options(third_party_sdl2 PRIVATE -w -sUSE_SDL=0)

# SDL 2 for the web: a window, its WebGL context, the mouse and timers. SDL's own configure step takes minutes and
# links much that a page never calls; sdl2_lean.c stands in for what these files name and never need.

set(sdl2 ${third_party_sources}/sdl2)
set(sdl2_files
    SDL.c SDL_hints.c SDL_list.c SDL_utils.c atomic/SDL_atomic.c atomic/SDL_spinlock.c
    events/SDL_events.c events/SDL_mouse.c events/SDL_windowevents.c
    stdlib/SDL_getenv.c stdlib/SDL_malloc.c stdlib/SDL_qsort.c stdlib/SDL_stdlib.c stdlib/SDL_string.c
    thread/SDL_thread.c thread/generic/SDL_syscond.c thread/generic/SDL_sysmutex.c thread/generic/SDL_syssem.c
    thread/generic/SDL_systhread.c thread/generic/SDL_systls.c timer/SDL_timer.c timer/unix/SDL_systimer.c
    video/SDL_egl.c video/SDL_rect.c video/SDL_video.c
    video/emscripten/SDL_emscriptenevents.c video/emscripten/SDL_emscriptenopengles.c
    video/emscripten/SDL_emscriptenvideo.c)
list(TRANSFORM sdl2_files PREPEND ${sdl2}/src/)

# Nothing reads what SDL would write into a log.
set_source_files_properties(${sdl2}/src/stdlib/SDL_string.c PROPERTIES COMPILE_DEFINITIONS vsnprintf=SDL_writes_nothing)

add_library(third_party_sdl2 STATIC ${sdl2_files} ${CMAKE_CURRENT_LIST_DIR}/sdl2_lean.c)
add_library(third_party::sdl2 ALIAS third_party_sdl2)
set_target_properties(third_party_sdl2 PROPERTIES UNITY_BUILD OFF)
target_include_directories(third_party_sdl2 SYSTEM PUBLIC ${sdl2}/include PRIVATE ${sdl2}/src)
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

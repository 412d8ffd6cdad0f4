# Targets of the dependencies. emsdk-setup.sh fetches their pinned and verified sources:
#   Dear ImGui 1.92.2b, SDL 2.32.4, nlohmann/json 3.11.3, doctest 2.4.11.

set(third_party_sources ${SECOND_LOOK_TOOLS}/src)

add_library(third_party_json INTERFACE)
add_library(third_party::json ALIAS third_party_json)
target_include_directories(third_party_json SYSTEM INTERFACE ${third_party_sources}/json/include)
target_compile_definitions(third_party_json INTERFACE JSON_NOEXCEPTION=1)

add_library(third_party_doctest INTERFACE)
add_library(third_party::doctest ALIAS third_party_doctest)
target_include_directories(third_party_doctest SYSTEM INTERFACE ${third_party_sources}/doctest/include)

set(imgui ${third_party_sources}/imgui)
add_library(third_party_imgui STATIC ${imgui}/imgui.cpp ${imgui}/imgui_draw.cpp ${imgui}/imgui_widgets.cpp)
add_library(third_party::imgui ALIAS third_party_imgui)
set_target_properties(third_party_imgui PROPERTIES UNITY_BUILD OFF)
target_include_directories(third_party_imgui SYSTEM PUBLIC ${imgui})
target_compile_definitions(third_party_imgui PUBLIC IMGUI_DISABLE_OBSOLETE_FUNCTIONS IMGUI_DISABLE_DEMO_WINDOWS
                                                    IMGUI_DISABLE_DEBUG_TOOLS IMGUI_USE_WCHAR32)

if(EMSCRIPTEN)
  # The browser draws all glyphs, so neither ImGui's own font nor stb_truetype is linked; the FreeType
  # switch is ImGui's door for another default loader. No files, no shell, no settings that are read from text.
  target_sources(third_party_imgui PRIVATE ${imgui}/backends/imgui_impl_opengl3.cpp
                                           ${CMAKE_CURRENT_LIST_DIR}/imgui_lean.cpp)
  target_compile_definitions(third_party_imgui PRIVATE IMGUI_DISABLE_DEFAULT_FORMAT_FUNCTIONS sscanf=imgui_reads_a_number)
  target_compile_definitions(
    third_party_imgui
    PUBLIC IMGUI_DISABLE_DEFAULT_FONT IMGUI_ENABLE_FREETYPE IMGUI_DISABLE_FILE_FUNCTIONS
           IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS IMGUI_IMPL_OPENGL_ES3)
  target_compile_options(third_party_imgui PRIVATE -fno-exceptions -fno-rtti)
  include(${CMAKE_CURRENT_LIST_DIR}/sdl2.cmake)
else()
  target_sources(third_party_imgui PRIVATE ${imgui}/imgui_tables.cpp)
endif()

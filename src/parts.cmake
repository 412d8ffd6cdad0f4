# The part that drives the others. A workflow preset can't span configure presets, so each part is a
# target here that configures and builds its own preset; both steps are quick when nothing changed.

function(add_part name)
  cmake_parse_arguments(PART "" "" "TARGETS" ${ARGN})
  set(target_arguments "")
  if(PART_TARGETS)
    set(target_arguments --target ${PART_TARGETS})
  endif()
  add_custom_target(
    ${name}
    COMMAND ${CMAKE_COMMAND} --preset ${name} -DSITE_URL=${SITE_URL} --log-level=NOTICE
    COMMAND ${CMAKE_COMMAND} --build --preset ${name} ${target_arguments}
    WORKING_DIRECTORY ${CMAKE_SOURCE_DIR}
    USES_TERMINAL
    VERBATIM)
endfunction()

add_part(native TARGETS second-look)
add_part(sanitize)
add_part(web)
# One after another: each uses all processors by itself.
add_dependencies(web native)
add_dependencies(sanitize web)

set(pack_folder ${CMAKE_SOURCE_DIR}/assets/packs/second-look)
set(tool ${CMAKE_SOURCE_DIR}/build/native/src/second-look)
set(bundle ${CMAKE_BINARY_DIR}/pack.json)
add_custom_target(
  site
  COMMAND ${tool} check ${pack_folder}
  COMMAND ${tool} bundle ${pack_folder} > ${bundle}
  COMMAND ${SECOND_LOOK_NODE} web/build/site.mjs --wasm build/web/src --pack ${bundle} --output build/site --site-url
          "${SITE_URL}"
  WORKING_DIRECTORY ${CMAKE_SOURCE_DIR}
  USES_TERMINAL
  VERBATIM)
add_dependencies(site native web)

add_custom_target(
  serve
  COMMAND ${SECOND_LOOK_NODE} web/build/serve.mjs --root build/site
  WORKING_DIRECTORY ${CMAKE_SOURCE_DIR}
  USES_TERMINAL
  VERBATIM)
add_dependencies(serve site)

enable_testing()
include(tests/suites.cmake)

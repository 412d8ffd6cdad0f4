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

set(tool ${CMAKE_SOURCE_DIR}/build/native/src/second-look)

# add_site(TARGET PACK FOLDER): the site of one pack of assets/packs, in a folder of build/.
function(add_site target pack folder)
  set(pack_folder ${CMAKE_SOURCE_DIR}/assets/packs/${pack})
  set(bundle ${CMAKE_BINARY_DIR}/${pack}.json)
  set(trees ${CMAKE_BINARY_DIR}/${pack}-trees.json)
  add_custom_target(
    ${target}
    COMMAND ${tool} check ${pack_folder}
    COMMAND ${tool} bundle ${pack_folder} --all > ${bundle}
    COMMAND ${tool} tree ${pack_folder} --all > ${trees}
    COMMAND ${SECOND_LOOK_NODE} web/build/site.mjs --wasm build/web/src --pack ${bundle} --trees ${trees}
            --output build/${folder} --site-url "${SITE_URL}"
    WORKING_DIRECTORY ${CMAKE_SOURCE_DIR}
    USES_TERMINAL
    VERBATIM)
  add_dependencies(${target} native web)
endfunction()

add_site(site ${SITE_PACK} site)
# The same engine on another subject, for the tests.
add_site(second-site stay-or-go second-site)
add_dependencies(second-site site)

# Every role on screens of its own, for the tests.
add_custom_target(
  gallery
  COMMAND ${CMAKE_COMMAND} --build --preset web --target second-look-gallery
  COMMAND ${SECOND_LOOK_NODE} web/build/site.mjs --wasm build/web/gallery --pack ${CMAKE_BINARY_DIR}/${SITE_PACK}.json
          --trees ${CMAKE_BINARY_DIR}/${SITE_PACK}-trees.json --output build/gallery --site-url "${SITE_URL}"
  WORKING_DIRECTORY ${CMAKE_SOURCE_DIR}
  USES_TERMINAL
  VERBATIM)
add_dependencies(gallery site second-site)

# Pictures of all screens and components, painted natively.
add_custom_target(
  gallery-pictures
  COMMAND ${CMAKE_COMMAND} --build --preset native --target second-look-pictures
  COMMAND ${SECOND_LOOK_NODE} tests/pictures/write.mjs --program build/native/tests/second-look-pictures --fonts
          build/native/fonts --output build/gallery-pictures
  WORKING_DIRECTORY ${CMAKE_SOURCE_DIR}
  USES_TERMINAL
  VERBATIM)
add_dependencies(gallery-pictures native)

add_custom_target(
  serve
  COMMAND ${SECOND_LOOK_NODE} web/build/serve.mjs --root build/site
  WORKING_DIRECTORY ${CMAKE_SOURCE_DIR}
  USES_TERMINAL
  VERBATIM)
add_dependencies(serve site)

# The path, walked by mouse and finger in the program as the sanitizers have it: what they find stops the app and is complained of.
add_part(web-sanitize TARGETS second-look-web)
add_dependencies(web-sanitize site)
add_custom_target(
  sanitized
  COMMAND ${SECOND_LOOK_NODE} web/build/site.mjs --wasm build/web-sanitize/src --pack ${CMAKE_BINARY_DIR}/${SITE_PACK}.json
          --trees ${CMAKE_BINARY_DIR}/${SITE_PACK}-trees.json --output build/sanitized-site --site-url "${SITE_URL}"
  COMMAND ${CMAKE_COMMAND} -E env SECOND_LOOK_SITE=${CMAKE_SOURCE_DIR}/build/sanitized-site ${SECOND_LOOK_NODE} --test
          --test-reporter=spec tests/browser/path-by-pointer.test.mjs
  WORKING_DIRECTORY ${CMAKE_SOURCE_DIR}
  USES_TERMINAL
  VERBATIM)
add_dependencies(sanitized web-sanitize)

# Hundreds of rounds by seed that kill browsers, and damage, fill and forbid what is stored; a thousand screens that may
# leave nothing in memory; thousands of acts by chance; then ten minutes of each fuzzer.
add_custom_target(
  soak
  COMMAND ${CMAKE_COMMAND} -E env SECOND_LOOK_ROUNDS=400 ${SECOND_LOOK_TOOLS}/bin/npm --prefix web test
  COMMAND ${SECOND_LOOK_NODE} tests/browser/kills.mjs 60 1
  COMMAND ${CMAKE_COMMAND} -E env SECOND_LOOK_SCREENS=1000 ${SECOND_LOOK_NODE} --test --test-reporter=spec
          tests/browser/memory.test.mjs
  COMMAND ${CMAKE_COMMAND} --build --preset native --target second-look-monkey
  COMMAND ${CMAKE_COMMAND} -E env SECOND_LOOK_ACTS=20000 build/native/tests/second-look-monkey
  COMMAND ${SECOND_LOOK_NODE} tests/browser/monkey.mjs 500 1
  COMMAND tests/fuzz/soak.sh
  WORKING_DIRECTORY ${CMAKE_SOURCE_DIR}
  USES_TERMINAL
  VERBATIM)
add_dependencies(soak sanitized)

# The site beside what a quiz is otherwise made with, at rest beside a blank page, and in the eyes of Lighthouse; the
# packages for that are installed here alone.
add_custom_target(
  bench
  COMMAND ${SECOND_LOOK_TOOLS}/bin/npm --prefix tests/bench ci --no-audit --no-fund
  COMMAND ${SECOND_LOOK_NODE} tests/bench/run.mjs
  COMMAND ${SECOND_LOOK_NODE} tests/bench/idle.mjs
  COMMAND ${SECOND_LOOK_NODE} tests/bench/lighthouse.mjs
  WORKING_DIRECTORY ${CMAKE_SOURCE_DIR}
  USES_TERMINAL
  VERBATIM)
add_dependencies(bench site)

# Breaks src/core in 200 places, one at a time, and counts how many the tests notice.
add_custom_target(
  mutation
  COMMAND ${SECOND_LOOK_NODE} tests/mutation/run.mjs
  WORKING_DIRECTORY ${CMAKE_SOURCE_DIR}
  USES_TERMINAL
  VERBATIM)

enable_testing()
include(tests/suites.cmake)

# Every test suite, the fast ones first. `ctest --preset test` runs them all and shows what each says.
# The native programs are those of build/sanitize, the sites are build/site and build/second-site: the build
# preset `test` makes them all.

set(built ${CMAKE_SOURCE_DIR}/build)
set(npm ${SECOND_LOOK_TOOLS}/bin/npm)
set(node_tests ${SECOND_LOOK_NODE} --test --test-reporter=spec)
file(GLOB lint_tests CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/tests/lint/*.test.mjs
     ${CMAKE_SOURCE_DIR}/tests/mutation/*.test.mjs)
file(GLOB browser_tests CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/tests/browser/*.test.mjs)

# A suite that ran nothing has shown nothing: these fail it whatever its exit status. Node counts a file
# without tests as one test that passed, by the file's name.
set(nothing_ran "(pass|tests) 0[^0-9.]" "test cases: +0 " "[^ \n]+[.]test[.](m?js|ts) [(][0-9.]+ms[)]")
set(something_skipped "skipped [1-9]")
set(sanitizers
    "ASAN_OPTIONS=halt_on_error=1:detect_leaks=1:detect_stack_use_after_return=1:strict_string_checks=1"
    "UBSAN_OPTIONS=halt_on_error=1:print_stacktrace=1")

# add_suite(NAME SECONDS COMMAND...)
function(add_suite name seconds)
  add_test(NAME ${name} COMMAND ${ARGN} WORKING_DIRECTORY ${CMAKE_SOURCE_DIR})
  set_tests_properties(${name} PROPERTIES TIMEOUT ${seconds} FAIL_REGULAR_EXPRESSION "${nothing_ran}")
endfunction()

add_suite(lint 120 ${SECOND_LOOK_NODE} tests/lint/boundaries.mjs)
add_suite(lint-rules 300 ${node_tests} ${lint_tests})
add_suite(format 300 ${SECOND_LOOK_NODE} tests/lint/format.mjs)
add_suite(types-and-style 600 ${npm} --prefix web run check)
add_suite(unit 1800 ${built}/sanitize/tests/second-look-unit)
add_suite(ui 600 ${built}/sanitize/tests/second-look-ui)
add_suite(monkey 1200 ${built}/sanitize/tests/second-look-monkey)
add_suite(pictures 600 ${node_tests} tests/pictures/pictures.test.mjs)
add_suite(command-line 600 bash tests/cli/run.sh ${built}/sanitize/src/second-look)
add_suite(pack-schema 1200 ${node_tests} ${CMAKE_SOURCE_DIR}/tests/schema/agreement.test.mjs)
add_suite(calendar 300 ${node_tests} tests/cli/ics.test.mjs)
set_tests_properties(calendar PROPERTIES ENVIRONMENT "SECOND_LOOK_TOOL=${built}/sanitize/src/second-look")
add_suite(shell 600 ${npm} --prefix web test)
add_suite(shell-browser 1200 ${npm} --prefix web run test:browser)

set_tests_properties(pack-schema PROPERTIES ENVIRONMENT "SECOND_LOOK_TOOL=build/native/src/second-look")
set_tests_properties(format PROPERTIES SKIP_RETURN_CODE 77)
set_tests_properties(unit ui monkey pictures command-line PROPERTIES ENVIRONMENT "${sanitizers}")

# A suite for each file of tests in a browser: one that fails is tried once more by itself (see CMakePresets.json),
# since a loaded machine can starve a browser.
set(browser_suites shell-browser)
foreach(file ${browser_tests})
  get_filename_component(name ${file} NAME_WE)
  add_suite(browser-${name} 480 ${node_tests} ${file})
  list(APPEND browser_suites browser-${name})
endforeach()
if(NOT browser_tests)
  message(FATAL_ERROR "There are no tests in tests/browser.")
endif()
set_tests_properties(
  ${browser_suites}
  PROPERTIES ENVIRONMENT "SECOND_LOOK_SITE=${built}/site;SECOND_LOOK_SECOND_SITE=${built}/second-site;SECOND_LOOK_GALLERY=${built}/gallery"
             RUN_SERIAL ON FAIL_REGULAR_EXPRESSION "${nothing_ran};${something_skipped}")

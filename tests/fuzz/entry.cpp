/// What libFuzzer calls, for the fuzzer that SECOND_LOOK_FUZZER names.
#include "fuzz/fuzzers.hpp"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    second_look::fuzz::SECOND_LOOK_FUZZER({ reinterpret_cast<char const*>(data), size });
    return 0;
}

#include "content/save_codec.hpp"
#include "content/save_months.hpp"
#include "fuzz/demand.hpp"
#include "fuzz/fuzzers.hpp"

using namespace second_look;
using namespace second_look::fuzz;

void second_look::fuzz::fuzz_save(std::string_view text)
{
    auto const whole = read_saved(text);
    if (whole) {
        auto const written = write_saved(whole.value());
        auto const again = read_saved(written);
        demand(again.has_value(), "what was read can be read again");
        demand(write_saved(again.value()) == written, "what was read is written the same each time");
    } else {
        demand_remedy(whole.error());
    }
    auto const pieces = read_pieces(text);
    if (pieces) {
        auto const written = write_pieces(split(pieces.value()));
        auto const again = read_pieces(written);
        demand(again.has_value(), "pieces that were read can be read again");
        demand(write_pieces(split(again.value())) == written, "pieces are written the same each time");
    } else {
        demand_remedy(pieces.error());
    }
}

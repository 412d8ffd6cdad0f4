#include "app/update.hpp"
#include "app/view.hpp"
#include "content/answers_codec.hpp"
#include "content/save_codec.hpp"
#include "content/save_months.hpp"
#include "fuzz/demand.hpp"
#include "fuzz/fuzzers.hpp"
#include "support/real_pack.hpp"

using namespace second_look;
using namespace second_look::fuzz;

namespace {

Env env()
{
    return { .pack = &support::real_pack(), .today = { 20'779 }, .country = "GB", .now = 1'795'341'600 };
}

void read_answers(std::string_view text)
{
    auto const& pack = support::real_pack();
    auto const answers = parse_answers(pack, text);
    if (!answers)
        return demand_remedy(answers.error());
    auto const again = parse_answers(pack, print_answers(pack, answers.value()));
    demand(again.has_value() && again.value() == answers.value(), "answers are read back as they were");
}

void take_over(Saved saved)
{
    auto const state = restore(std::move(saved), env());
    demand(faults(view(state, env()).root).empty(), "every node of the screen has a name of its own");
    demand(read_saved(write_saved(state.saved)).has_value(), "what is kept can be read again");
    auto const again = restore(state.saved, env());
    demand(again.saved == state.saved, "what fits the pack stays as it is");
}

}

void second_look::fuzz::fuzz_hand_over(std::string_view text)
{
    read_answers(text);
    if (auto pieces = read_pieces(text))
        take_over(std::move(pieces.value()));
}

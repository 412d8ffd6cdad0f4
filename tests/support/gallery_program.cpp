/// The gallery, and behind one more button every named state of the app: there whatever is pressed shows the next.
#include "app/program.hpp"
#include "app/views/build.hpp"
#include "support/gallery.hpp"
#include "support/real_pack.hpp"

#include <algorithm>

namespace second_look {

namespace support {

namespace {

Pack const* pack_of_the_page = nullptr;

/// A named state, and what surrounds it where that is not as usual.
struct Shown {
    NamedState named;
    Storing stored = Storing::Saved;
    Device device;
};

std::vector<Shown> all_shown()
{
    std::vector<Shown> all;
    for (auto& state : named_states())
        all.push_back({ std::move(state) });
    auto again = [&](std::string const& name, std::string const& added, Storing stored, Device device = {}) {
        auto const found = std::ranges::find(all, name, [](Shown const& shown) { return shown.named.name; });
        all.push_back({ { name + added, found->named.state }, stored, std::move(device) });
    };
    again("settings", "-locked", Storing::Fragile, { true, true, "news", {}, true, true });
    again("settings", "-this-site", Storing::ThisSite);
    again("settings", "-memory", Storing::Memory);
    again("today", "-full", Storing::Full);
    again("today", "-read-only", Storing::ReadOnly);
    again("question-one", "-read-only", Storing::ReadOnly);
    return all;
}

std::vector<Shown> const& shown()
{
    static std::vector<Shown> const all = all_shown();
    return all;
}

constexpr char const* chosen = "gallery.state";
constexpr char const* first = "go/states";

std::size_t place_of(State const& state)
{
    auto const found = state.saved.answers.find(chosen);
    return found == state.saved.answers.end() ? 0 : std::stoul(found->second.options.front());
}

/// Counted from 1; 0 is the gallery.
View show(State const& state, Env const& env)
{
    pack_of_the_page = env.pack;
    auto const place = place_of(state);
    if (place == 0) {
        auto view = gallery().view(state, env);
        view.root.children.front().children.push_back(
            build::button(first, "states", AnswerChosen { chosen, "1" }, Look::Pill));
        return view;
    }
    auto const& [named, stored, device] = shown()[place - 1];
    auto around = real_env();
    around.dark = env.dark;
    around.still = env.still;
    around.stored = stored;
    around.device = device;
    auto view = second_look::view(named.state, around);
    view.screen = named.name;
    // The clock of these states stands still.
    view.wake.reset();
    return view;
}

Updated change(State state, Action const& action, Env const& env)
{
    auto const place = place_of(state);
    if (place == 0)
        return gallery().update(std::move(state), action, env);
    auto const next = place == shown().size() ? 0 : place + 1;
    state.saved.answers[chosen].options = { std::to_string(next) };
    return { std::move(state), {} };
}

}

Pack const& real_pack()
{
    return *pack_of_the_page;
}

}

Program first_program()
{
    return program();
}

Program program()
{
    return { .view = support::show, .update = support::change };
}

}

#include "app/plurals.hpp"
#include "app/views/build.hpp"
#include "app/views/screens.hpp"

namespace second_look {

using namespace build;

namespace {

Node theme_group(State const& state, Pack const& pack)
{
    auto const option = [&](std::string id, Text name, ThemeChoice theme) {
        Node node { .id = std::move(id), .role = Role::Radio, .name = say(pack, name) };
        node.checked = state.saved.theme == theme;
        node.action = ThemeChosen { theme };
        return node;
    };
    return holder("settings.theme", Role::RadioGroup,
        { heading("settings.theme.heading", 2, say(pack, Text::settings_theme), Look::Strong),
            option("settings.theme/system", Text::settings_theme_system, ThemeChoice::System),
            option("settings.theme/light", Text::settings_theme_light, ThemeChoice::Light),
            option("settings.theme/dark", Text::settings_theme_dark, ThemeChoice::Dark) });
}

/// Each language by its own name, so that whoever can't read the one that is shown finds theirs.
Node language_group(Pack const& pack)
{
    auto group = holder("settings.language", Role::RadioGroup,
        { heading("settings.language.heading", 2, say(pack, Text::settings_language), Look::Strong) });
    for (auto const& language : pack.languages) {
        Node node { .id = "settings.language/" + language, .role = Role::Radio, .name = language_name(language) };
        node.checked = pack.language == language;
        node.action = LanguageChosen { language };
        group.children.push_back(std::move(node));
    }
    return group;
}

/// Midnight, and each full hour to six.
Node day_boundary(State const& state, Pack const& pack)
{
    constexpr int minutes_of_an_hour = 60;
    constexpr int latest_hour = 6;
    auto const in_words = [&](int minute) {
        auto const hour = std::to_string(minute / minutes_of_an_hour);
        return minute == 0 ? say(pack, Text::settings_midnight) : say(pack, Text::settings_hour, { { "hour", hour } });
    };
    Node node { .id = "settings.day-boundary",
        .role = Role::Select,
        .name = say(pack, Text::settings_day_boundary),
        .detail = in_words(state.saved.day_boundary),
        .value = std::to_string(state.saved.day_boundary) };
    for (int hour = 0; hour <= latest_hour; ++hour)
        node.choices.push_back({ std::to_string(hour * minutes_of_an_hour), in_words(hour * minutes_of_an_hour) });
    node.action = DayBoundaryChosen {};
    return card("settings.day-card",
        { heading("settings.day", 2, say(pack, Text::settings_day), Look::Strong),
            text("settings.day-text", say(pack, Text::settings_day_body), Look::Small), std::move(node) });
}

}

View view_settings(State const& state, Env const& env)
{
    auto const& pack = *env.pack;
    auto erase = button("settings.erase", say(pack, Text::erase_confirm), EraseAsked {}, Look::Secondary, "trash-2");
    erase.tone = Tone::Danger;
    Frame content { .screen = "settings", .title = say(pack, Text::navigation_settings) };
    content.main.push_back(heading("settings.heading", 1, say(pack, Text::settings_heading)));
    content.main.push_back(theme_group(state, pack));
    if (pack.languages.size() > 1)
        content.main.push_back(language_group(pack));
    content.main.push_back(day_boundary(state, pack));
    if (!state.saved.answers.empty())
        content.main.push_back(card("settings.answers-card",
            { heading("settings.answers", 2, say(pack, Text::settings_your_answers), Look::Strong),
                button("settings.review", say(pack, Text::action_change_answers), Went { Screen::YourAnswers },
                    Look::Secondary) }));
    content.main.push_back(card("settings.taking-card",
        { heading("settings.taking", 2, say(pack, Text::taking_title), Look::Strong),
            text("settings.taking-text", say(pack, Text::taking_settings), Look::Small),
            button("settings.take-along", say(pack, Text::taking_open_screen), Went { Screen::TakingAlong },
                Look::Secondary) }));
    content.main.push_back(privacy_card(env));
    content.main.push_back(card("settings.erase-card",
        { heading("settings.erase-heading", 2, say(pack, Text::erase_heading), Look::Strong),
            text("settings.erase-text", say(pack, Text::erase_explain), Look::Small), std::move(erase) }));
    content.main.push_back(card("settings.about-card",
        { heading("settings.about", 2, say(pack, Text::about_heading), Look::Strong),
            text("settings.about-text", say(pack, Text::settings_about), Look::Small),
            text("settings.privacy", say(pack, Text::about_privacy), Look::Small),
            text("settings.limits", say(pack, Text::about_limits), Look::Small),
            button("settings.sources", say(pack, Text::action_sources), Went { Screen::Sources }, Look::Quiet) }));
    return frame(state, env, std::move(content));
}

}

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

}

View view_settings(State const& state, Env const& env)
{
    auto const& pack = *env.pack;
    auto erase = button("settings.erase", say(pack, Text::erase_confirm), EraseAsked {}, Look::Secondary, "trash-2");
    erase.tone = Tone::Danger;
    Frame content { .screen = "settings", .title = say(pack, Text::navigation_settings) };
    content.main.push_back(heading("settings.heading", 1, say(pack, Text::settings_heading)));
    content.main.push_back(theme_group(state, pack));
    if (!state.saved.answers.empty())
        content.main.push_back(card("settings.answers-card",
            { heading("settings.answers", 2, say(pack, Text::settings_your_answers), Look::Strong),
                button(
                    "settings.review", say(pack, Text::action_change_answers), AnswersReviewed {}, Look::Secondary) }));
    content.main.push_back(card("settings.erase-card",
        { heading("settings.erase-heading", 2, say(pack, Text::erase_heading), Look::Strong),
            text("settings.erase-text", say(pack, Text::erase_explain), Look::Small),
            text("settings.stored", say(pack, env.stored ? Text::storage_saved : Text::storage_memory), Look::Small),
            std::move(erase) }));
    content.main.push_back(card("settings.about-card",
        { heading("settings.about", 2, say(pack, Text::about_heading), Look::Strong),
            text("settings.about-text", say(pack, Text::settings_about), Look::Small),
            text("settings.privacy", say(pack, Text::about_privacy), Look::Small),
            text("settings.limits", say(pack, Text::about_limits), Look::Small) }));
    return frame(state, env, std::move(content));
}

}

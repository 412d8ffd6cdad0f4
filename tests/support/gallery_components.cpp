#include "support/gallery_components.hpp"

#include "app/views/build.hpp"

namespace second_look::support {

using namespace build;

namespace {

Node pressed(std::string id, std::string name, Look look, std::string icon = {}, Tone tone = Tone::Neutral)
{
    auto node = button(id, std::move(name), AnswerChosen { "pressed", id }, look, std::move(icon));
    node.tone = tone;
    return node;
}

Node disabled(Node node)
{
    node.disabled = true;
    return node;
}

Node option(std::string id, Role role, std::string name, bool on)
{
    Node node { .id = id, .role = role, .name = std::move(name) };
    node.checked = on;
    node.action = AnswerChosen { "option", id };
    return node;
}

Node task(std::string id, std::string name, std::string detail, bool on)
{
    auto check = option(id + "/done", Role::CheckBox, std::move(name), on);
    check.look = Look::Task;
    check.detail = std::move(detail);
    auto about = holder(id + ".about", Role::Row,
        { text(id + ".phase", "Space", Look::Chip, Tone::Accent), text(id + ".minutes", "5 min", Look::Small) });
    return holder(id, Role::Group,
        { std::move(check), holder(id + ".below", Role::Group, { std::move(about) }, Look::Indent) }, Look::Item);
}

Node meter(std::string id, std::string name, std::string word, Range range, Tone tone)
{
    Node node {
        .id = std::move(id), .role = Role::Meter, .tone = tone, .name = std::move(name), .value = std::move(word)
    };
    node.range = range;
    return node;
}

Node week()
{
    Node strip { .id = "week", .role = Role::WeekStrip, .name = "This week" };
    char const* const letters[] = { "M", "T", "W", "T", "F", "S", "S" };
    for (int i = 0; i < 7; ++i) {
        auto const number = std::to_string(9 + i);
        Node day { .id = "week/" + number, .role = Role::Day, .name = number + " November" };
        day.detail = letters[i];
        day.value = number;
        day.current = i == 3;
        day.checked = i < 3;
        strip.children.push_back(std::move(day));
    }
    return strip;
}

Node step(std::string id, std::string name, std::string when, std::string detail, Range range, bool current)
{
    Node node { .id = std::move(id),
        .role = Role::Step,
        .name = std::move(name),
        .detail = std::move(detail),
        .value = std::move(when) };
    node.range = range;
    node.current = current;
    return node;
}

}

std::vector<Node> gallery_controls()
{
    auto radios = holder("radios", Role::RadioGroup,
        { option("radios/one", Role::Radio, "We talked it through and both felt heard", false),
            option("radios/two", Role::Radio, "It got heated, then we made up", true),
            disabled(option("radios/three", Role::Radio, "Not to be chosen now", false)) });
    auto checks = holder("checks", Role::CheckGroup,
        { option("checks/one", Role::CheckBox, "Walks", true), option("checks/two", Role::CheckBox, "Cooking", false),
            disabled(option("checks/three", Role::CheckBox, "Not to be chosen now", true)) });
    auto why = holder("why", Role::Disclosure, { text("why.text", "What is held by it shows below.", Look::Small) });
    why.icon = "info";
    why.name = "What this can’t tell you";
    why.expanded = true;
    why.action = DisclosureToggled { "why" };
    return { holder("wide", Role::Row,
                 { pressed("back", "Back", Look::Secondary), growing(pressed("next", "Next", Look::Primary)) }),
        holder("danger", Role::Row,
            { growing(pressed("call", "Call", Look::Primary, "phone", Tone::Danger)),
                growing(pressed("write", "Text", Look::Secondary, "message-square", Tone::Danger)) }),
        disabled(pressed("next-disabled", "Next", Look::Primary)),
        disabled(pressed("back-disabled", "Back", Look::Secondary)),
        holder("small", Role::Row,
            { pressed("pill", "Leave now", Look::Pill), pressed("settings", "Settings", Look::IconOnly, "settings"),
                pressed("quiet", "Why we ask", Look::Quiet, "circle-help") }),
        holder("chips", Role::Row,
            { text("chips/accent", "Space", Look::Chip, Tone::Accent),
                text("chips/caution", "Heal first", Look::Chip, Tone::Caution),
                text("chips/danger", "Safety first", Look::Chip, Tone::Danger) }),
        std::move(radios), std::move(checks),
        card("tasks",
            { heading("tasks.heading", 2, "Today", Look::Strong),
                task("mute", "Mute them on every app", "You can unmute later. Nobody is told.", true),
                task("tell", "Tell your sister how you’re really doing", "A voice note counts.", false) }),
        std::move(why) };
}

std::vector<Node> gallery_displays()
{
    Node progress { .id = "progress", .role = Role::Progress, .name = "Question 13 of about 28" };
    progress.detail = "3 min left";
    progress.range = Range { .value = 13, .max = 28 };
    Node promise { .id = "promise", .role = Role::Card, .icon = "lock", .name = "Stays on this device" };
    promise.detail = "No account. Nothing you answer is sent anywhere.";
    Node empty { .id = "empty", .role = Role::Card, .look = Look::Empty, .icon = "notebook-pen" };
    empty.name = "Nothing written yet";
    empty.detail = "A line a day is enough. Only you can read it.";
    Node caution { .id = "caution", .role = Role::Notice, .tone = Tone::Caution, .name = "Wait until 3 December." };
    Node danger { .id = "danger", .role = Role::Notice, .tone = Tone::Danger, .name = "Call someone first." };
    Node status { .id = "status", .role = Role::Status, .tone = Tone::Accent, .name = "That was today." };
    auto steps = holder("steps", Role::Timeline,
        { step("steps/space", "Space", "Day 1–10", "Let it settle.", { .value = 10, .max = 10 }, false),
            step("steps/people", "People", "Day 8–60", "Back to the friends you had.", { .value = 3, .max = 53 }, true),
            step("steps/look", "Second look", "Day 60", "Decide again, with clear eyes.", { .max = 1 }, false) });
    return { std::move(progress), std::move(promise),
        card("meters",
            { heading("meters.heading", 2, "How we got here", Look::Strong),
                meter("meters/safety", "Safety", "clear", { .low = 96, .high = 96, .value = 96 }, Tone::Accent),
                meter("meters/respect", "Respect", "good", { .low = 63, .high = 79, .value = 71 }, Tone::Accent),
                meter("meters/willing", "Both willing", "unclear", { .low = 20, .high = 56, .value = 38 },
                    Tone::Caution) }),
        card("week-card", { week() }), std::move(steps), std::move(empty), std::move(caution), std::move(danger),
        std::move(status), card("help-card", { text("help", "A card that is about safety.") }, Tone::Danger) };
}

}

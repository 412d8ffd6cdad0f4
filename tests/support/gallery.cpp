#include "support/gallery.hpp"

#include "app/views/build.hpp"
#include "support/gallery_components.hpp"

namespace second_look::support {

using namespace build;

namespace {

constexpr char const* place = "gallery.place";
constexpr char const* trouble = "gallery.trouble";

std::string held(State const& state, std::string const& id)
{
    auto const found = state.saved.answers.find(id);
    return found == state.saved.answers.end() || found->second.options.empty() ? "" : found->second.options.front();
}

Node field(State const& state, std::string id, Role role, std::string name, Entry entry)
{
    Node node { .id = id, .role = role, .name = std::move(name), .value = held(state, id) };
    if (!held(state, trouble).empty())
        node.error = "This is too long. Shorten it a little.";
    node.entry = std::move(entry);
    node.action = DateEntered { std::move(id), {} };
    return node;
}

Node marked(State const& state, std::string const& group, std::string const& option, Role role, std::string name)
{
    Node node { .id = group + "/" + option, .role = role, .name = std::move(name) };
    node.checked = held(state, group) == option;
    node.action = AnswerChosen { group, option };
    return node;
}

Node mood(State const& state)
{
    Node scale { .id = "mood", .role = Role::Scale, .name = "How are you today?", .detail = "One is low." };
    for (auto const* step : { "1", "2", "3", "4", "5" }) {
        auto radio = marked(state, "mood", step, Role::Radio, step);
        radio.look = Look::Step;
        radio.value = step;
        scale.children.push_back(std::move(radio));
    }
    scale.children.front().detail = "Very low";
    scale.children.back().detail = "Very good";
    return scale;
}

std::vector<Node> fields(State const& state)
{
    auto hinted = field(state, "name", Role::TextField, "Your name",
        { .longest = 40, .example = "As you like to be called", .autocomplete = "given-name" });
    hinted.detail = "Stays on this device.";
    auto tabs = holder("tabs", Role::Tabs,
        { marked(state, "tabs", "days", Role::Tab, "Days"), marked(state, "tabs", "weeks", Role::Tab, "Weeks"),
            marked(state, "tabs", "months", Role::Tab, "Months") });
    tabs.name = "Time";
    for (auto& tab : tabs.children)
        tab.value = "panel";
    if (held(state, "tabs").empty())
        tabs.children.front().checked = true;
    Node panel { .id = "panel", .role = Role::TabPanel, .name = "Time shown" };
    panel.children.push_back(text("panel.text", "Shown: " + held(state, "tabs")));
    Node file { .id = "file", .role = Role::File, .icon = "notebook-pen", .name = "Open a copy" };
    file.detail = "A file that you kept.";
    file.entry = Entry { .longest = 100000, .accepts = ".json,application/json" };
    file.action = DateEntered { "file", {} };
    auto item = [&](std::string const& option, std::string name) {
        return button("menu/" + option, std::move(name), AnswerChosen { "chosen", option }, Look::Normal);
    };
    auto held_line = [&](std::string const& id) { return text(id + ".held", "Held: " + held(state, id), Look::Small); };
    return { std::move(hinted), held_line("name"),
        field(state, "line", Role::TextArea, "Today's line",
            { .rows = 3, .example = "What did you do for yourself today?" }),
        held_line("line"), mood(state), std::move(tabs), std::move(panel), std::move(file), held_line("file"),
        holder("row", Role::Row,
            { growing(text("row.text", "A task of today")),
                menu(
                    state, "menu", "More for this task", { item("skip", "Skip"), item("move", "Move to tomorrow") }) }),
        text("after-menu", "What follows lies below the open menu, and is read after it."), held_line("chosen"),
        button("save", "Save", AnswerChosen { "saved", "yes" }, Look::Primary),
        button("trouble", "Find fault", AnswerChosen { trouble, "yes" }, Look::Secondary) };
}

Figure mood_figure()
{
    Figure figure { .lowest = 1, .highest = 5, .points_heading = "Day" };
    int const moods[] = { 2, 2, 3, 1, 2, 3, 3, 2, 4, 3, 4 };
    Figure::Series series { .name = "Mood" };
    Figure::Marks slips { .name = "Slip" };
    for (std::size_t i = 0; i < std::size(moods); ++i) {
        figure.points.push_back(std::to_string(i + 1) + " November");
        slips.words.push_back(i == 3 ? "Slip" : "");
        series.values.push_back(i == 6 ? std::nullopt : std::optional(moods[i]));
    }
    figure.series.push_back(std::move(series));
    figure.marks = { std::move(slips) };
    return figure;
}

std::vector<Node> figures()
{
    Node line { .id = "line-chart", .role = Role::Chart, .name = "Mood, last 11 days", .value = "trend: up" };
    line.detail = "It was lowest on 4 November and is higher since.";
    line.figure = mood_figure();
    Node bars { .id = "bar-chart", .role = Role::Chart, .name = "Then and now" };
    bars.detail = "Trust is higher than it was.";
    bars.figure = Figure { .kind = Figure::Kind::Bars,
        .highest = 100,
        .points_heading = "What",
        .points = { "Trust", "How you talked when you did not agree" },
        .series = { { .name = "Then", .tone = Tone::Neutral, .values = { 40, 70 } },
            { .name = "Now", .values = { 60, 65 } } } };
    Node ring { .id = "ring", .role = Role::Ring, .name = "Time left", .detail = "breathe out", .value = "6:12" };
    ring.range = Range { .value = 372, .max = 600 };
    Node image { .id = "image", .role = Role::Image, .icon = "footprints", .name = "Footprints" };
    return { card("charts", { std::move(line) }), card("bars", { std::move(bars) }),
        table("table", "What you said", { "What", "Then", "Now" },
            { { "Trust", "Low", "Better" }, { "Arguments", "Most weeks", "Hardly ever" } }),
        std::move(ring), std::move(image) };
}

struct Sample {
    char const* id;
    char const* words;
};

constexpr Sample samples[] = {
    { "latin", "Zoë and Łukasz, naïve café" },
    { "cyrillic", "Сегодня я гулял у реки и думал о себе." },
    { "greek", "Σήμερα περπάτησα δίπλα στο ποτάμι." },
    { "arabic", "اليوم مشيت بجانب النهر وفكرت في نفسي." },
    { "hebrew", "היום הלכתי ליד הנהר וחשבתי על עצמי." },
    { "mixed", "Met دانيال at 7, then שלום to Noa." },
    { "hindi", "आज मैं नदी के किनारे टहला और सोचा।" },
    { "thai", "วันนี้ฉันเดินเล่นริมแม่น้ำ" },
    { "chinese", "今天我在河边散步，想着自己。" },
    { "japanese", "今日は川のそばを歩いて、自分のことを考えた。" },
    { "korean", "오늘은 강가를 걸으며 나를 생각했다." },
    { "combining", "Vi\u1EC7t and e\u0301t e\u0308 combine" },
    { "emoji",
        "Fine \U0001F642 family \U0001F468\u200D\U0001F469\u200D\U0001F467 flag \U0001F1E9\U0001F1EA thumb "
        "\U0001F44D\U0001F3FD" },
};

std::vector<Node> scripts()
{
    std::vector<Node> lines;
    for (auto const& [id, words] : samples)
        lines.push_back(text(std::string("script.") + id, words));
    // Long enough to break into lines.
    std::string const arabic = samples[3].words;
    std::string const hindi = samples[6].words;
    lines.push_back(text("script.arabic-long", arabic + " " + arabic + " " + arabic));
    lines.push_back(text("script.hindi-long", hindi + " " + hindi + " " + hindi));
    lines.push_back(text("script.lines", "The first line\nthe second line\n\nthe fourth line"));
    lines.push_back(heading("script.heading", 2, "شكرا Σοφία"));
    return lines;
}

View show(State const& state, Env const&)
{
    auto const screen = held(state, place).empty() ? "fields" : held(state, place);
    View view { .screen = screen, .title = "Gallery", .root = { .id = "page", .role = Role::Page } };
    Node banner { .id = "banner", .role = Role::Banner };
    for (auto const& name : gallery_screens())
        banner.children.push_back(button("go/" + name, name, AnswerChosen { place, name }, Look::Pill));
    view.root.children.push_back(std::move(banner));
    auto nodes = screen == "controls" ? gallery_controls()
        : screen == "displays"        ? gallery_displays()
        : screen == "figures"         ? figures()
        : screen == "scripts"         ? scripts()
                                      : fields(state);
    nodes.insert(nodes.begin(), heading("heading", 1, "Gallery of " + screen));
    view.root.children.push_back(holder("main", Role::Main, std::move(nodes)));
    return view;
}

Updated change(State state, Action const& action, Env const&)
{
    if (auto const* chosen = std::get_if<AnswerChosen>(&action))
        state.saved.answers[chosen->question].options = { chosen->option };
    else if (auto const* entered = std::get_if<DateEntered>(&action))
        state.saved.answers[entered->question].options = { entered->value };
    else if (auto const* toggled = std::get_if<DisclosureToggled>(&action)) {
        if (!state.passing.turned.erase(toggled->node))
            state.passing.turned.insert(toggled->node);
    }
    return { std::move(state), { .save = true } };
}

}

Program gallery()
{
    return { .view = show, .update = change };
}

std::vector<std::string> gallery_screens()
{
    return { "controls", "displays", "fields", "figures", "scripts" };
}

State gallery_state(std::string const& screen, Busy busy)
{
    State state;
    state.saved.answers[place].options = { screen };
    if (busy == Busy::Yes) {
        state.passing.turned.insert("menu");
        state.saved.answers[trouble].options = { "yes" };
        state.saved.answers["line"].options = { "Dinner with an old friend.\nDidn't check their profile once." };
    }
    return state;
}

}

#include "app/views/task_rows.hpp"

#include "app/person.hpp"
#include "app/update.hpp"
#include "app/views/build.hpp"
#include "app/views/screens.hpp"

#include <algorithm>
#include <utility>

namespace second_look {

using namespace build;

namespace {

constexpr int longest_task_note = 500;

/// One task of a day, and how it stands.
struct TaskRow {
    State const& state;
    Env const& env;
    PlanDay const& day;
    Task const& task;
    std::string id;
    TaskMark mark;
    bool done = false;

    Pack const& pack() const { return *env.pack; }
    std::string named(Text text) const { return say(pack(), text, { { "task", task.title } }); }
};

TaskMark mark_of(State const& state, Date date, Id const& task)
{
    auto const found = state.saved.marks.find({ date, task });
    return found == state.saved.marks.end() ? TaskMark {} : found->second;
}

bool rests(TaskRow const& row)
{
    auto const& saved = row.state.saved;
    return saved.ending || (saved.paused_from && row.day.date >= *saved.paused_from);
}

std::vector<Node> menu_items(TaskRow const& row)
{
    auto const& pack = row.pack();
    auto const date = row.day.date;
    auto const& task = row.task.id;
    std::vector<Node> items;
    auto const add = [&](std::string const& what, std::string name, Action action) {
        items.push_back(button(row.id + ".menu/" + what, std::move(name), std::move(action), Look::Normal));
    };
    auto const whom = person(row.state, row.env);
    bool const is_open = !row.done && !row.mark.skipped;
    if (is_open && date >= row.env.today && whom) {
        auto const& plan = *row.state.saved.plan;
        if (date == row.env.today && !row.mark.later && row.day.tasks.size() > 1)
            add("later", say(pack, Text::task_later), TaskHandled { date, task, Handling::Later });
        if (auto const to = postponed_to(*whom, plan, date, task))
            add("postpone", say(pack, Text::task_postpone, { { "date", say_long_date(pack, *to) } }),
                TaskPostponed { date, task });
        if (!alternatives(*whom, plan, date, task).empty())
            add("swap", say(pack, Text::task_swap), SwapAsked { date, task });
        if (!row.task.small.empty())
            add("smaller", say(pack, row.mark.smaller ? Text::task_whole : Text::task_smaller),
                TaskHandled { date, task, row.mark.smaller ? Handling::Whole : Handling::Smaller });
        add("skip", say(pack, Text::task_skip), TaskHandled { date, task, Handling::Skipped });
    }
    if (row.mark.skipped && date >= row.env.today)
        add("back", say(pack, Text::task_back), TaskHandled { date, task, Handling::BroughtBack });
    if (row.mark.note.empty())
        add("note", say(pack, Text::task_note), DisclosureToggled { row.id + ".note" });
    return items;
}

Node task_check(TaskRow const& row)
{
    Node node { .id = row.id + "/done", .role = Role::CheckBox, .look = Look::Task, .name = row.task.title };
    bool const is_smaller = row.mark.smaller && !row.task.small.empty();
    node.detail = row.mark.skipped ? say(row.pack(), Text::today_skipped) : is_smaller ? row.task.small : row.task.how;
    node.checked = row.done;
    node.disabled = row.day.date > row.env.today || rests(row) || row.mark.skipped;
    node.action = TaskTicked { row.day.date, row.task.id };
    return node;
}

Node about_task(TaskRow const& row)
{
    auto const& pack = row.pack();
    auto const* phase = find_phase(pack, row.task.phase);
    auto said = holder(row.id + ".about", Role::Row,
        { text(row.id + ".phase", phase ? phase->title : row.task.phase, Look::Chip, Tone::Accent),
            text(row.id + ".minutes",
                say(pack, Text::today_minutes, { { "minutes", std::to_string(row.task.minutes) } }), Look::Small) });
    if (row.mark.smaller)
        said.children.push_back(text(row.id + ".is-smaller", say(pack, Text::today_is_smaller), Look::Small));
    return said;
}

std::vector<Node> more_on(TaskRow const& row)
{
    auto const& pack = row.pack();
    std::vector<Node> said;
    if (!row.task.small.empty() && !row.mark.smaller)
        said.push_back(
            text(row.id + ".small", say(pack, Text::today_smaller, { { "task", row.task.small } }), Look::Small));
    if (!row.task.why.empty())
        said.push_back(text(row.id + ".why", say(pack, Text::today_why, { { "why", row.task.why } }), Look::Small));
    return said;
}

/// A note, once there is one or it was asked for.
std::optional<Node> note_field(TaskRow const& row)
{
    auto const id = row.id + ".note";
    if (row.mark.note.empty() && !row.state.passing.turned.contains(id))
        return std::nullopt;
    Node node { .id = id, .role = Role::TextField, .name = row.named(Text::task_note_label), .value = row.mark.note };
    node.entry = Entry { .longest = longest_task_note };
    node.disabled = rests(row);
    node.action = NoteWritten { row.day.date, row.task.id, {} };
    return node;
}

Node row_node(TaskRow const& row)
{
    std::vector<Node> top { growing(task_check(row)) };
    if (!rests(row)) {
        auto items = menu_items(row);
        if (!items.empty())
            top.push_back(menu(row.state, row.id + ".menu", row.named(Text::task_menu), std::move(items)));
    }
    std::vector<Node> below;
    if (!row.mark.skipped) {
        below.push_back(about_task(row));
        if (auto said = more_on(row); !said.empty())
            below.push_back(
                disclosure(row.state, row.id + ".more", say(row.pack(), Text::today_more), {}, std::move(said)));
    }
    if (auto written = note_field(row))
        below.push_back(std::move(*written));
    std::vector<Node> all { holder(row.id + ".top", Role::Row, std::move(top)) };
    if (!below.empty())
        all.push_back(holder(row.id + ".below", Role::Group, std::move(below), Look::Indent));
    return holder(row.id, Role::Group, std::move(all), Look::Item);
}

}

Node task_rows(State const& state, Env const& env, PlanDay const& day, std::string const& id)
{
    Node list { .id = id + ".tasks", .role = Role::List };
    std::vector<TaskRow> rows;
    for (auto const* task : shown_tasks(state, env, day))
        rows.push_back({ state, env, day, *task, id + "." + task->id, mark_of(state, day.date, task->id),
            state.saved.ticks.contains({ day.date, task->id }) });
    // Places in the list: as planned, then what was put off, then what was let go.
    for (auto const place : { 0, 1, 2 }) {
        for (auto const& row : rows) {
            if ((row.mark.skipped ? 2 : row.mark.later ? 1 : 0) == place)
                list.children.push_back(row_node(row));
        }
    }
    return list;
}

bool is_settled(State const& state, Env const& env, PlanDay const& day)
{
    auto const tasks = shown_tasks(state, env, day);
    return !tasks.empty() && std::all_of(tasks.begin(), tasks.end(), [&](Task const* task) {
        return state.saved.ticks.contains({ day.date, task->id }) || mark_of(state, day.date, task->id).skipped;
    });
}

std::optional<Node> swap_dialog(State const& state, Env const& env)
{
    auto const& pack = *env.pack;
    auto const& asked = state.passing.swapping;
    auto const whom = person(state, env);
    if (!asked || !whom || !plan_holds(state, env))
        return std::nullopt;
    auto const* task = find_task(pack, asked->task);
    auto choices = alternatives(*whom, *state.saved.plan, asked->date, asked->task);
    choices.resize(std::min(choices.size(), most_alternatives));
    auto const title = say(pack, Text::swap_heading);
    Node dialog { .id = "swap", .role = Role::Dialog, .name = title };
    dialog.children = { heading("swap.heading", 2, title),
        text(
            "swap.lead", say(pack, Text::swap_lead, { { "task", task ? task->title : std::string() } }), Look::Small) };
    Node list { .id = "swap.choices", .role = Role::List };
    for (auto const* choice : choices)
        list.children.push_back(button("swap/" + choice->id,
            say(pack, Text::swap_choice, { { "task", choice->title }, { "minutes", std::to_string(choice->minutes) } }),
            TaskSwapped { asked->date, asked->task, choice->id }, Look::Secondary));
    dialog.children.push_back(std::move(list));
    auto cancel = button("swap.cancel", say(pack, Text::swap_cancel), DialogClosed {}, Look::Quiet);
    cancel.value = "cancel";
    dialog.children.push_back(std::move(cancel));
    return dialog;
}

}

#include "model.hpp"

#include "app/strings.hpp"
#include "app/update.hpp"
#include "life_checks.hpp"

#include <algorithm>
#include <map>

namespace second_look::monkey {

namespace {

std::string const& text(Text key)
{
    static std::map<Text, std::string> said;
    auto const [at, is_new] = said.try_emplace(key);
    if (is_new)
        at->second = say(support::real_pack(), key);
    return at->second;
}

bool is_field(Role role)
{
    return role == Role::TextField || role == Role::TextArea || role == Role::Date || role == Role::File;
}

bool offers_undo(View const& view)
{
    auto const* undo = find_node(view.root, "toast.undo");
    return undo && undo->name == text(Text::undo_action);
}

/// An answer is looked at again that the others may not lead to.
bool is_editing(View const& view)
{
    auto const ways = usable(view.root);
    return std::any_of(
        ways.begin(), ways.end(), [](Node const* node) { return node->name == text(Text::action_save_answer); });
}

/// The same, but for what an undo does not take back: the day it has become, and what has left the device.
Saved without_what_stays(Saved saved)
{
    saved.latest_day.reset();
    saved.message = {};
    saved.calendar.files = 0;
    saved.calendar.days.clear();
    saved.backup.made.reset();
    saved.replaced.reset();
    return saved;
}

}

std::vector<std::string> Model::look(Act const& act, Before const& before, Runtime const& runtime, Device const& device)
{
    m_broken.clear();
    auto const& view = runtime.view();
    if (view.screen != before.view.screen)
        m_filled.clear();
    if (act.kind == Act::Kind::Use && is_field(act.role))
        m_filled.insert(act.id);
    look_at_form(view);
    look_at_ways(view);
    look_at_errors(act, before, view);
    look_at_use(act, before, view);
    look_at_store(act, before, runtime, device);
    if (act.kind == Act::Kind::Reload)
        look_at_reload(before, runtime);
    look_at_undo(act, before, runtime);
    look_at_safety(act, before, runtime, device);
    return m_broken;
}

void Model::look_at_form(View const& view)
{
    for (auto const& id : faults(view.root))
        broken("the node “" + id + "” has no name, or its id twice");
    int mains = 0;
    int headings = 0;
    visit(view.root, [&](Node const& node) {
        mains += node.role == Role::Main;
        headings += node.role == Role::Heading && node.level == 1 && !node.name.empty();
    });
    if (mains != 1 || headings != 1)
        broken(std::to_string(mains) + " main parts and " + std::to_string(headings) + " first headings");
}

/// Someone can leave, get help, and go somewhere else from everywhere.
void Model::look_at_ways(View const& view)
{
    auto const* leave = find_node(view.root, "leave");
    if (!leave || leave->disabled || leave->role != Role::Link || leave->name != text(Text::action_leave))
        broken("no link leads out");
    auto const ways = usable(view.root);
    bool const is_dialog = usable_part(view.root).role == Role::Dialog;
    auto const leads_on = std::count_if(ways.begin(), ways.end(), [&](Node const* node) {
        return node->role == Role::Button && node->id != "toast.undo" && node->name != text(Text::navigation_settings);
    });
    if (leads_on == 0)
        broken("no button leads on or back");
    bool const can_be_closed =
        std::any_of(ways.begin(), ways.end(), [](Node const* node) { return node->value == "cancel"; });
    if (is_dialog && !can_be_closed)
        broken("the dialog can’t be closed");
    bool const leads_to_help = is_dialog || view.screen == "help" || view.screen == "urge"
        || std::any_of(ways.begin(), ways.end(), [&](Node const* node) {
               return node->name == text(Text::navigation_help) || node->name == text(Text::action_get_help)
                   || node->name == text(Text::navigation_urge);
           });
    if (!leads_to_help)
        broken("nothing leads to help");
}

/// An error is said of what was put in, or of an answer that is missing, and of nothing else.
void Model::look_at_errors(Act const& act, Before const& before, View const& view)
{
    bool const was_next = act.kind == Act::Kind::Use && act.role == Role::Button;
    visit(view.root, [&](Node const& node) {
        if (node.error.empty() || m_filled.contains(node.id))
            return;
        auto const* was = find_node(before.view.root, node.id);
        bool const is_new = view.screen != before.view.screen || !was || was->error != node.error;
        bool const is_missing_answer = view.screen.rfind("quiz", 0) == 0 && was_next;
        bool const holds_it = is_field(node.role) && !node.value.empty();
        if (is_new && !is_missing_answer && !holds_it)
            broken("“" + node.name + "” says “" + node.error + "”, and nothing was put in");
    });
    auto const* unstored = find_node(view.root, "unstored");
    if (unstored && unstored->name != text(Text::storage_read_only))
        broken("it says that nothing is stored");
}

/// A control that was used shows it.
void Model::look_at_use(Act const& act, Before const& before, View const& view)
{
    if (act.kind == Act::Kind::InertUse && view.screen != before.view.screen)
        broken("what can’t be used was used");
    auto const* after = find_node(view.root, act.id);
    if (act.kind != Act::Kind::Use || !after || after->role != act.role || view.screen != before.view.screen)
        return;
    if (act.role == Role::Radio && !after->checked.value_or(false))
        broken("what was chosen is not chosen");
    if (act.role == Role::CheckBox && after->checked.value_or(false) != (act.value == "true"))
        broken("what was ticked is not shown so");
    bool const is_text = act.role == Role::TextField || act.role == Role::TextArea || act.role == Role::Select;
    if (is_text && after->error.empty() && after->value != act.value)
        broken("“" + after->value + "” is shown where “" + act.value + "” was put in");
}

void Model::look_at_store(Act const& act, Before const& before, Runtime const& runtime, Device const& device)
{
    auto const& saved = runtime.state().saved;
    bool const is_as_before = saved == before.saved && device.saves == before.saves && act.kind != Act::Kind::Reload;
    if (is_as_before)
        return;
    auto const stored = device.stored();
    if (!stored)
        return broken("what is stored can’t be read");
    if (act.kind == Act::Kind::InertUse && (saved != before.saved || device.saves != before.saves))
        broken("what can’t be used changed what is saved");
    if (runtime.env().stored == Storing::ReadOnly) {
        if (device.saves != before.saves)
            broken("it is saved here and in another tab");
        return;
    }
    auto shown = restore(*stored, runtime.env()).saved;
    shown.latest_day = saved.latest_day;
    // What was replaced is let go in time, and that is stored with the next change.
    if (!saved.replaced && device.saves == before.saves)
        shown.replaced.reset();
    if (is_editing(runtime.view()))
        shown.place = saved.place;
    auto const differs = fixture::difference(
        fixture::with_events_in_order(join(split(shown))), fixture::with_events_in_order(join(split(saved))));
    if (!differs.empty())
        broken("shown and not stored: " + differs + ", on " + runtime.view().screen + " and not "
            + view(restore(*stored, runtime.env()), runtime.env()).screen);
}

/// What is shown after a reload is what was shown before it.
void Model::look_at_reload(Before const& before, Runtime const& runtime)
{
    auto const& view = runtime.view();
    // Which other day's entry lies open is no place that one comes back to.
    bool const is_same = view.screen == before.view.screen || before.view.screen == "journal.day"
        || (is_editing(before.view) && view.screen == "your-answers");
    if (!is_same)
        broken("a reload led from “" + before.view.screen + "” to “" + view.screen + "”");
    visit(view.root, [&](Node const& node) {
        auto const* was = find_node(before.view.root, node.id);
        if (!was || was->role != node.role || node.role == Role::Status || node.id.rfind("build.hard-", 0) == 0)
            return;
        bool const is_entered = is_field(node.role) || node.role == Role::Radio || node.role == Role::CheckBox;
        if (is_entered && (was->value != node.value || was->checked != node.checked) && !node.id.starts_with("letters.")
            && !node.id.starts_with("journal.search"))
            broken("“" + node.name + "” was “" + was->value + "”, and is “" + node.value + "” after a reload");
    });
}

void Model::look_at_undo(Act const& act, Before const& before, Runtime const& runtime)
{
    auto const& saved = runtime.state().saved;
    bool const was_undone = act.kind == Act::Kind::Use && act.id == "toast.undo";
    if (was_undone && m_undo_leads) {
        auto const differs = fixture::difference(without_what_stays(saved), without_what_stays(*m_undo_leads));
        if (!differs.empty())
            broken("undo brought back something else: " + differs);
    }
    if (was_undone && offers_undo(runtime.view()))
        broken("undo can be undone again and again");
    if (!offers_undo(runtime.view())) {
        m_undo_leads.reset();
        m_typed_in.clear();
        return;
    }
    bool const goes_on_typing = is_field(act.role) && act.role != Role::Date && act.id == m_typed_in && m_undo_leads;
    auto was = before.saved;
    was.place = saved.place;
    was.latest_day = saved.latest_day;
    // A backup leaves what was done before it to be undone.
    bool const is_backup = act.name == text(Text::taking_backup_save);
    if (act.kind != Act::Kind::Use || was == saved || goes_on_typing || is_backup)
        return;
    m_undo_leads = before.saved;
    m_typed_in = is_field(act.role) ? act.id : std::string();
}

}

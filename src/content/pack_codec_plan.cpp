/// plan.json and tasks.json.
#include "content/pack_codec_parts.hpp"

namespace second_look {

namespace {

Phase read_phase(Reader const& reader)
{
    Members members(reader);
    Phase phase;
    phase.id = members.need("id").id();
    phase.title = members.need("title").spoken_text();
    phase.summary = members.need("summary").spoken_text();
    phase.headline = members.need("headline").spoken_text();
    return phase;
}

Area read_area(Reader const& reader)
{
    constexpr std::array<Word<Rhythm>, 3> rhythms { {
        { "any-day", Rhythm::AnyDay },
        { "days-off", Rhythm::DaysOff },
        { "seventh-day", Rhythm::SeventhDay },
    } };

    Members members(reader);
    Area area;
    area.id = members.need("id").id();
    area.title = members.need("title").spoken_text();
    if (auto const rhythm = members.may("rhythm"))
        area.rhythm = rhythm->word(rhythms);
    return area;
}

PhaseWindow read_window(Reader const& reader)
{
    Members members(reader);
    PhaseWindow window;
    window.phase = members.need("phase").id();
    window.from = members.need("from").whole_number(0, 99);
    window.to = members.need("to").whole_number(1, 100);
    window.minimum = members.need("minimum").whole_number(0, 90);
    window.first_for = ids_or_none(members, "first_for");
    return window;
}

Playbook read_playbook(Reader const& reader)
{
    Members members(reader);
    return { members.need("outcome").id(), read_all(members.need("windows"), read_window) };
}

Task read_task(Reader const& reader)
{
    constexpr std::array<Word<TaskContact>, 3> contacts { {
        { "none", TaskContact::None },
        { "business", TaskContact::Business },
        { "towards", TaskContact::Towards },
    } };

    constexpr std::array<Word<Occasion>, 4> occasions { {
        { "none", Occasion::None },
        { "day-before", Occasion::DayBefore },
        { "hard-date", Occasion::HardDate },
        { "either", Occasion::Either },
    } };

    Members members(reader);
    Task task;
    task.id = members.need("id").id();
    task.phase = members.need("phase").id();
    if (auto const area = members.may("area"))
        task.area = area->id();
    task.title = members.need("title").spoken_text();
    task.how = members.need("how").spoken_text();
    task.small = text_or_empty(members, "small");
    task.if_then = text_or_empty(members, "if_then");
    task.why = text_or_empty(members, "why");
    task.sources = ids_or_none(members, "sources");
    task.minutes = members.need("minutes").whole_number(1, 120);
    task.effort = members.need("effort").whole_number(1, 3);
    task.spacing = members.need("spacing").whole_number(0, 90);
    if (auto const weekday = members.may("weekday"))
        task.weekday = weekday->whole_number(0, 7);
    if (auto const contact = members.may("contact"))
        task.contact = contact->word(contacts);
    if (auto const occasion = members.may("occasion"))
        task.occasion = occasion->word(occasions);
    task.needs = ids_or_none(members, "needs");
    task.never = ids_or_none(members, "never");
    task.early_for = ids_or_none(members, "early_for");
    return task;
}

}

void read_plan_file(Reader const& reader, Pack& pack)
{
    Members members(reader);
    pack.phases = read_all(members.need("phases"), read_phase);
    if (auto const areas = members.may("areas"))
        pack.areas = read_all(*areas, read_area);
    pack.playbooks = read_all(members.need("playbooks"), read_playbook);
}

void read_tasks_file(Reader const& reader, Pack& pack)
{
    pack.tasks = read_all(reader, read_task);
}

}

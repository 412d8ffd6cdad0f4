/// What someone lives with: all of it may be missing.
#include "content/save_codec_parts.hpp"
#include "core/app_day.hpp"

#include <optional>

namespace second_look {

namespace {

using nlohmann::json;

constexpr std::array<Word<ContactKind>, 2> contact_kinds { { { "slip", ContactKind::Slip },
    { "business", ContactKind::Business } } };
constexpr std::array<Word<UrgeEnd>, 3> urge_ends { { { "passed", UrgeEnd::Passed }, { "slipped", UrgeEnd::Slipped },
    { "still-here", UrgeEnd::StillHere } } };
constexpr std::array<Word<Feeling>, 3> feelings { { { "steadier", Feeling::Steadier }, { "same", Feeling::Same },
    { "worse", Feeling::Worse } } };
constexpr std::array<Word<Ending::Kind>, 2> endings { { { "not-wanted", Ending::Kind::NotWanted },
    { "moved-on", Ending::Kind::MovedOn } } };

void put(json& object, char const* key, std::string const& text)
{
    if (!text.empty())
        object[key] = text;
}

void put(json& object, char const* key, int number)
{
    if (number != 0)
        object[key] = number;
}

void put(json& object, char const* key, bool flag)
{
    if (flag)
        object[key] = true;
}

void put(json& object, char const* key, std::optional<Date> date)
{
    if (date)
        object[key] = format_date(*date);
}

/// Leaves out what is empty, so that a feature never used stores nothing.
void put_filled(json& object, char const* key, json value)
{
    if (!value.empty())
        object[key] = std::move(value);
}

/// What is stored in months is written in their order, and within one as it was logged.
template <typename Dated>
std::vector<Dated> by_month(std::vector<Dated> all)
{
    std::stable_sort(all.begin(), all.end(),
        [](Dated const& first, Dated const& second) { return month_of(first.date) < month_of(second.date); });
    return all;
}

json written(std::map<Tick, TaskMark> const& marks)
{
    auto all = json::array();
    for (auto const& [tick, mark] : marks) {
        json one { { "date", format_date(tick.date) }, { "task", tick.task } };
        put(one, "skipped", mark.skipped);
        put(one, "later", mark.later);
        put(one, "smaller", mark.smaller);
        put(one, "note", mark.note);
        all.push_back(std::move(one));
    }
    return all;
}

json written(ContactLog const& log)
{
    auto object = json::object();
    put(object, "since", log.since);
    put(object, "goal", log.goal);
    auto events = json::array();
    for (auto const& event : by_month(log.events)) {
        json one { { "date", format_date(event.date) }, { "kind", word_for(contact_kinds, event.kind) } };
        put(one, "before", event.before);
        put(one, "note", event.note);
        events.push_back(std::move(one));
    }
    put_filled(object, "events", std::move(events));
    return object;
}

json written(UrgeHelp const& urge)
{
    auto object = json::object();
    put(object, "reason", urge.reason);
    put(object, "name", urge.person.name);
    put(object, "number", urge.person.number);
    put(object, "still", urge.still);
    if (urge.started)
        object["started"] = *urge.started;
    auto letters = json::array();
    for (auto const& letter : by_month(urge.letters))
        letters.push_back({ { "date", format_date(letter.date) }, { "text", letter.text } });
    put_filled(object, "letters", std::move(letters));
    auto urges = json::array();
    for (auto const& one : by_month(urge.urges))
        urges.push_back({ { "date", format_date(one.date) }, { "end", word_for(urge_ends, one.end) } });
    put_filled(object, "urges", std::move(urges));
    return object;
}

json written(Journal const& journal)
{
    auto all = json::object();
    for (auto const& [date, entry] : journal) {
        auto one = json::object();
        put(one, "line", entry.line);
        put(one, "mood", entry.mood);
        put(one, "sleep", entry.sleep);
        all[format_date(date)] = std::move(one);
    }
    return all;
}

json written(std::vector<CheckIn> const& check_ins)
{
    auto all = json::array();
    for (auto const& one : check_ins)
        all.push_back(
            { { "day", one.day }, { "date", format_date(one.date) }, { "feeling", word_for(feelings, one.feeling) } });
    return all;
}

json written(CalendarKept const& calendar)
{
    auto object = json::object();
    if (calendar.minute)
        object["minute"] = *calendar.minute;
    if (calendar.discreet)
        object["discreet"] = *calendar.discreet;
    put(object, "files", calendar.files);
    auto days = json::array();
    for (auto const date : calendar.days)
        days.push_back(format_date(date));
    put_filled(object, "days", std::move(days));
    return object;
}

json written(BackupKept const& backup)
{
    auto object = json::object();
    put(object, "made", backup.made);
    put(object, "put_off", backup.put_off);
    return object;
}

json written(Message const& message)
{
    auto object = json::object();
    put(object, "text", message.text);
    put(object, "put_aside", message.put_aside);
    put(object, "taken", message.taken);
    put(object, "sent", message.sent);
    return object;
}

/// A list of at most so many items; more are refused rather than lost.
std::vector<Reader> items_up_to(Reader const& list, std::size_t most)
{
    auto items = list.items();
    if (items.size() > most)
        list.fail("save.too-many", "Keep at most " + std::to_string(most) + " here.");
    return items;
}

std::string text_up_to(Reader const& reader, std::size_t longest)
{
    auto text = reader.text();
    if (text.size() > longest)
        reader.fail("save.too-long", "Keep at most " + std::to_string(longest) + " bytes here.");
    return text;
}

std::string text_up_to(Members& members, std::string const& key, std::size_t longest)
{
    auto const reader = members.may(key);
    return reader ? text_up_to(*reader, longest) : std::string {};
}

bool flag(Members& members, std::string const& key)
{
    auto const reader = members.may(key);
    return reader && reader->flag();
}

int number(Members& members, std::string const& key, int most)
{
    auto const reader = members.may(key);
    return reader ? reader->whole_number(0, most) : 0;
}

Date date_of(Members& members, std::string const& key = "date")
{
    return members.need(key).date().value_or(Date {});
}

std::optional<Date> date_if_there(Members& members, std::string const& key)
{
    auto const reader = members.may(key);
    return reader ? reader->date() : std::nullopt;
}

void read_marks(Reader const& list, Saved& saved)
{
    for (auto const& item : items_up_to(list, most_marks)) {
        Members members(item);
        auto const date = date_of(members);
        Tick const tick { date, members.need("task").id() };
        TaskMark mark { flag(members, "skipped"), flag(members, "later"), flag(members, "smaller"),
            text_up_to(members, "note", longest_note) };
        if (!mark.is_empty())
            saved.marks[tick] = std::move(mark);
    }
}

void read_contact(Reader const& reader, ContactLog& log)
{
    Members members(reader);
    log.since = date_if_there(members, "since");
    log.goal = number(members, "goal", longest_contact_goal);
    auto const events = members.may("events");
    if (!events)
        return;
    for (auto const& item : items_up_to(*events, most_contact_events)) {
        Members one(item);
        ContactEvent event;
        event.date = date_of(one);
        event.kind = one.need("kind").word(contact_kinds);
        if (auto const before = one.may("before"))
            event.before = before->id();
        event.note = text_up_to(one, "note", longest_note);
        log.events.push_back(std::move(event));
    }
}

void read_urge(Reader const& reader, UrgeHelp& urge)
{
    Members members(reader);
    urge.reason = text_up_to(members, "reason", longest_reason);
    urge.person.name = text_up_to(members, "name", longest_name);
    urge.person.number = text_up_to(members, "number", longest_name);
    urge.still = flag(members, "still");
    if (auto const started = members.may("started"))
        urge.started = started->whole_seconds();
    if (auto const letters = members.may("letters")) {
        for (auto const& item : items_up_to(*letters, most_letters)) {
            Members one(item);
            auto const date = date_of(one);
            urge.letters.push_back({ date, text_up_to(one.need("text"), longest_letter) });
        }
    }
    if (auto const urges = members.may("urges")) {
        for (auto const& item : items_up_to(*urges, most_urges)) {
            Members one(item);
            auto const date = date_of(one);
            urge.urges.push_back({ date, one.need("end").word(urge_ends) });
        }
    }
}

void read_journal(Reader const& reader, Journal& journal)
{
    Members members(reader);
    auto const days = members.keys();
    if (days.size() > most_entries)
        reader.fail("save.too-many", "Keep at most " + std::to_string(most_entries) + " days here.");
    for (auto const& day : days) {
        auto const written_entry = members.need(day);
        auto const date = parse_date(day);
        if (!date)
            written_entry.fail("json.bad-date", "Name each entry by its day as YYYY-MM-DD.");
        Members one(written_entry);
        JournalEntry entry;
        entry.line = text_up_to(one, "line", longest_line);
        entry.mood = number(one, "mood", highest_mood);
        entry.sleep = number(one, "sleep", highest_mood);
        if (date && !entry.is_empty())
            journal[*date] = std::move(entry);
    }
}

void read_calendar(Reader const& reader, CalendarKept& calendar)
{
    Members members(reader);
    if (auto const minute = members.may("minute"))
        calendar.minute = minute->whole_number(0, minutes_of_a_day - 1);
    if (auto const discreet = members.may("discreet"))
        calendar.discreet = discreet->flag();
    if (auto const files = members.may("files"))
        calendar.files = files->whole_number(0, most_calendar_files);
    if (auto const days = members.may("days")) {
        for (auto const& item : items_up_to(*days, most_calendar_days)) {
            if (auto const date = item.date())
                calendar.days.insert(*date);
        }
    }
}

void read_check_ins(Reader const& list, std::vector<CheckIn>& check_ins)
{
    for (auto const& item : items_up_to(list, most_check_ins)) {
        Members one(item);
        CheckIn read;
        read.day = one.need("day").whole_number(1, 1000);
        read.date = date_of(one);
        read.feeling = one.need("feeling").word(feelings);
        check_ins.push_back(read);
    }
}

}

void write_companion(Saved const& saved, json& document)
{
    put_filled(document, "marks", written(saved.marks));
    put_filled(document, "contact", written(saved.contact));
    put_filled(document, "urge", written(saved.urge));
    put_filled(document, "journal", written(saved.journal));
    put_filled(document, "check_ins", written(saved.check_ins));
    put_filled(document, "readiness", saved.readiness);
    put_filled(document, "message", written(saved.message));
    put_filled(document, "calendar", written(saved.calendar));
    put_filled(document, "backup", written(saved.backup));
    if (saved.ending)
        document["ending"] = { { "kind", word_for(endings, saved.ending->kind) },
            { "date", format_date(saved.ending->date) } };
}

void read_diary(Members& members, Saved& saved)
{
    if (auto const marks = members.may("marks"))
        read_marks(*marks, saved);
    if (auto const contact = members.may("contact"))
        read_contact(*contact, saved.contact);
    if (auto const urge = members.may("urge"))
        read_urge(*urge, saved.urge);
    if (auto const journal = members.may("journal"))
        read_journal(*journal, saved.journal);
}

void read_companion(Members& members, Saved& saved)
{
    read_diary(members, saved);
    if (auto const check_ins = members.may("check_ins"))
        read_check_ins(*check_ins, saved.check_ins);
    if (auto const readiness = members.may("readiness")) {
        for (auto const& id : readiness->ids())
            saved.readiness.insert(id);
    }
    if (auto const message = members.may("message")) {
        Members parts(*message);
        saved.message.text = text_up_to(parts, "text", longest_message_kept);
        saved.message.put_aside = date_if_there(parts, "put_aside");
        saved.message.taken = date_if_there(parts, "taken");
        saved.message.sent = date_if_there(parts, "sent");
    }
    if (auto const calendar = members.may("calendar"))
        read_calendar(*calendar, saved.calendar);
    if (auto const backup = members.may("backup")) {
        Members parts(*backup);
        saved.backup = { date_if_there(parts, "made"), date_if_there(parts, "put_off") };
    }
    if (auto const ending = members.may("ending")) {
        Members parts(*ending);
        Ending read;
        read.kind = parts.need("kind").word(endings);
        read.date = date_of(parts);
        saved.ending = read;
    }
}

}

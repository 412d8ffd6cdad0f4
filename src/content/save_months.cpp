#include "content/save_months.hpp"

#include "content/json_text.hpp"
#include "content/save_codec_parts.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace second_look {

namespace {

using nlohmann::json;

/// The piece of what was replaced.
constexpr char const* before_name = "before";

std::string name_of(Month month)
{
    return format_date(first_day(month)).substr(0, sizeof("2026-11") - 1);
}

json written_month(Saved const& month)
{
    auto document = json::object();
    if (!month.ticks.empty())
        document["ticks"] = written_ticks(month.ticks);
    write_companion(month, document);
    return document;
}

json written_before(Replaced const& replaced)
{
    return { { "date", format_date(replaced.date) }, { "saved", written_saved(*replaced.saved) } };
}

/// `piece` is what `reader` reads.
std::optional<Replaced> read_before(json const& piece, Reader const& reader)
{
    Members members(reader);
    auto const date = members.need("date").date();
    auto const written = members.need("saved");
    if (!date || !written.is_there())
        return std::nullopt;
    auto saved = saved_from(piece["saved"], written.place());
    if (!saved) {
        written.fail(saved.error().code, saved.error().remedy);
        return std::nullopt;
    }
    return Replaced { std::make_shared<Saved const>(std::move(saved.value())), *date };
}

template <typename Item>
void append(std::vector<Item>& all, std::vector<Item>&& more)
{
    all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

void take_in(Saved& whole, Saved month)
{
    whole.ticks.merge(month.ticks);
    whole.marks.merge(month.marks);
    whole.journal.merge(month.journal);
    append(whole.contact.events, std::move(month.contact.events));
    append(whole.urge.letters, std::move(month.urge.letters));
    append(whole.urge.urges, std::move(month.urge.urges));
}

Saved read_month(Reader const& reader, std::string const& name)
{
    Saved month;
    {
        Members members(reader);
        if (auto const ticks = members.may("ticks"))
            read_ticks(*ticks, month.ticks);
        read_diary(members, month);
    }
    auto const parts = split(month);
    bool const is_one = parts.head == Saved {} && parts.months.size() == 1;
    if (!is_one || name_of(parts.months.begin()->first) != name)
        reader.fail("save.bad-month", "Keep only what belongs to the month that it is named by.");
    return month;
}

/// Each piece is bounded by itself; all together must be too.
bool is_bounded(Saved const& saved)
{
    return saved.marks.size() <= most_marks && saved.journal.size() <= most_entries
        && saved.contact.events.size() <= most_contact_events && saved.urge.letters.size() <= most_letters
        && saved.urge.urges.size() <= most_urges;
}

}

SplitSave split(Saved whole)
{
    SplitSave parts;
    auto const at = [&](Date date) -> Saved& { return parts.months[month_of(date)]; };
    for (auto const& tick : std::exchange(whole.ticks, {}))
        at(tick.date).ticks.insert(tick);
    for (auto& [tick, mark] : std::exchange(whole.marks, {}))
        at(tick.date).marks[tick] = std::move(mark);
    for (auto& [date, entry] : std::exchange(whole.journal, {}))
        at(date).journal[date] = std::move(entry);
    for (auto& event : std::exchange(whole.contact.events, {}))
        at(event.date).contact.events.push_back(std::move(event));
    for (auto& letter : std::exchange(whole.urge.letters, {}))
        at(letter.date).urge.letters.push_back(std::move(letter));
    for (auto const& urge : std::exchange(whole.urge.urges, {}))
        at(urge.date).urge.urges.push_back(urge);
    parts.head = std::move(whole);
    return parts;
}

Saved join(SplitSave parts)
{
    auto whole = std::move(parts.head);
    for (auto& [name, month] : parts.months)
        take_in(whole, std::move(month));
    return whole;
}

SavePieces write_changes(SplitSave const& before, SplitSave const& now)
{
    SavePieces pieces { .head = print_json(written_saved(now.head)), .months = {} };
    for (auto const& [month, diary] : now.months) {
        auto const found = before.months.find(month);
        if (found == before.months.end() || found->second != diary)
            pieces.months[name_of(month)] = print_json(written_month(diary));
    }
    for (auto const& [month, diary] : before.months) {
        if (!now.months.contains(month))
            pieces.months[name_of(month)] = "";
    }
    auto const& replaced = now.head.replaced;
    if (before.head.replaced != replaced)
        pieces.months[before_name] = replaced ? print_json(written_before(*replaced)) : "";
    return pieces;
}

std::string write_pieces(SplitSave const& parts)
{
    json document { { "head", written_saved(parts.head) }, { "months", json::object() } };
    for (auto const& [month, diary] : parts.months)
        document["months"][name_of(month)] = written_month(diary);
    if (parts.head.replaced)
        document["months"][before_name] = written_before(*parts.head.replaced);
    return print_json(document);
}

Result<Saved> read_pieces(std::string_view text)
{
    auto const document = parse_json(text);
    if (!document)
        return document.error();
    std::vector<Error> errors;
    Saved saved;
    {
        Members members(Reader(document.value(), "", errors));
        members.need("head");
        if (document.value().is_object() && document.value().contains("head")) {
            auto head = saved_from(document.value()["head"], "head");
            if (!head)
                return head.error();
            saved = std::move(head.value());
        }
        auto const list = members.need("months");
        Members months(list);
        for (auto const& name : months.keys()) {
            auto const piece = months.need(name);
            if (name == before_name)
                saved.replaced = read_before(document.value()["months"][name], piece);
            else
                take_in(saved, read_month(piece, name));
        }
        if (!is_bounded(saved))
            list.fail("save.too-many", "Keep less here.");
    }
    if (!errors.empty())
        return errors.front();
    return saved;
}

}

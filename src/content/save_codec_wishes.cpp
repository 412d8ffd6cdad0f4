/// What the plan is drafted for, and what stands around its days: all of it may be missing.
#include "content/save_codec_parts.hpp"

#include <optional>

namespace second_look {

namespace {

using nlohmann::json;

constexpr int last_weekday = 7;
constexpr int longest_number = 1000;

json written_wishes(PlanWishes const& wishes)
{
    json object { { "start", format_date(wishes.start) }, { "length", wishes.length },
        { "minutes", wishes.minutes_a_day } };
    auto hard = json::array();
    for (auto const& date : wishes.hard_dates)
        hard.push_back({ { "date", format_date(date.date) }, { "kind", date.label } });
    object["hard_dates"] = std::move(hard);
    // As ISO 8601 counts them: 1 is Monday.
    auto off = json::array();
    for (auto const day : wishes.days_off)
        off.push_back(static_cast<int>(day) + 1);
    object["days_off"] = std::move(off);
    return object;
}

PlanWishes wishes_in(Reader const& reader)
{
    PlanWishes wishes;
    Members members(reader);
    wishes.start = members.need("start").date().value_or(Date {});
    wishes.length = members.need("length").whole_number(1, longest_number);
    wishes.minutes_a_day = members.need("minutes").whole_number(1, longest_number);
    for (auto const& item : members.need("hard_dates").items()) {
        Members one(item);
        HardDate hard;
        hard.date = one.need("date").date().value_or(Date {});
        hard.label = one.need("kind").id();
        wishes.hard_dates.push_back(std::move(hard));
    }
    wishes.days_off.clear();
    for (auto const& item : members.need("days_off").items())
        wishes.days_off.insert(static_cast<Weekday>(item.whole_number(1, last_weekday) - 1));
    return wishes;
}

void put_day(json& document, char const* key, std::optional<Date> date)
{
    if (date)
        document[key] = format_date(*date);
}

std::optional<Date> day_if_there(Members& members, char const* key)
{
    auto const reader = members.may(key);
    return reader ? reader->date() : std::nullopt;
}

}

void write_wishes(Saved const& saved, json& document)
{
    if (saved.wishes)
        document["wishes"] = written_wishes(*saved.wishes);
    if (saved.wished)
        document["wished"] = written_wishes(*saved.wished);
    put_day(document, "paused_from", saved.paused_from);
    put_day(document, "missed_from", saved.missed_from);
    if (saved.day_boundary != default_day_boundary)
        document["day_boundary"] = saved.day_boundary;
}

void read_wishes(Members& members, Saved& saved)
{
    if (auto const wishes = members.may("wishes"))
        saved.wishes = wishes_in(*wishes);
    if (auto const wished = members.may("wished"))
        saved.wished = wishes_in(*wished);
    saved.paused_from = day_if_there(members, "paused_from");
    saved.missed_from = day_if_there(members, "missed_from");
    saved.latest_day = day_if_there(members, "latest_day");
    if (auto const boundary = members.may("day_boundary"))
        saved.day_boundary = boundary->whole_number(0, latest_day_boundary);
}

}

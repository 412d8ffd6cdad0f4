/// What the plans of the pack that ships owe to one person or another, looked up by the names of tasks and tags, and
/// apart from `audit_plan`: hundreds of people who answer by chance, and the most careful outcomes to the boldest.
#include "core/plan.hpp"
#include "core/quiz.hpp"
#include "random_life.hpp"
#include "support/real_pack.hpp"

#include <algorithm>
#include <doctest/doctest.h>

using namespace second_look;
using support::real_pack;

namespace {

struct Someone {
    Id outcome;
    std::set<std::string> tags;
    PlanWishes wishes;
    Plan plan;
};

Plan drafted(Someone const& someone)
{
    Verdict verdict;
    verdict.outcome = someone.outcome;
    auto const plan = draft_plan(real_pack(), verdict, someone.tags, someone.wishes);
    REQUIRE_MESSAGE(plan.has_value(), someone.outcome << ": " << plan.error().place);
    return plan.value();
}

/// Chance alone never leads to the boldest outcome, so every fourth answers nothing that speaks against it.
Someone someone_by_chance(fixture::Chance& chance)
{
    static std::vector<std::string> const harmless { "few-people", "person-friend", "person-family", "person-group",
        "interest-music", "interest-movement", "interest-cooking", "shared-children", "shared-home", "shared-work",
        "shared-court", "ruminating", "poor-sleep", "low-mood", "own-pursuit" };
    Someone someone;
    auto const answers = fixture::random_answers(chance, real_pack(), support::a_sunday());
    auto const assessment = assess(real_pack(), answers);
    someone.outcome = judge(real_pack(), assessment).outcome;
    someone.tags = assessment.tags;
    if (chance.one_in(4)) {
        someone.outcome = real_pack().outcomes.back().id;
        someone.tags.clear();
        for (auto const& tag : harmless) {
            if (chance.one_in(3))
                someone.tags.insert(tag);
        }
    }
    auto& wishes = someone.wishes;
    wishes.start = add_days(support::a_sunday(), static_cast<int>(chance.below(700)));
    wishes.length = 30 + 30 * static_cast<int>(chance.below(3));
    wishes.minutes_a_day = std::vector { 10, 15, 20, 30, 40, 60, 90, 120 }[chance.below(8)];
    for (auto count = chance.below(4); count > 0; --count)
        wishes.hard_dates.push_back({ add_days(wishes.start, static_cast<int>(chance.below(90))), "birthday" });
    someone.plan = drafted(someone);
    return someone;
}

std::vector<Someone> const& people()
{
    static auto const all = [] {
        fixture::Chance chance(1709);
        std::vector<Someone> made;
        for (int count = 0; count < 500; ++count)
            made.push_back(someone_by_chance(chance));
        return made;
    }();
    return all;
}

bool is_hard(Someone const& someone, Date date)
{
    auto const& dates = someone.wishes.hard_dates;
    return std::any_of(dates.begin(), dates.end(), [&](HardDate const& hard) { return hard.date == date; });
}

template <typename Is>
bool some_task(PlanDay const& day, Is is)
{
    return std::any_of(
        day.tasks.begin(), day.tasks.end(), [&](Id const& id) { return is(*find_task(real_pack(), id)); });
}

template <typename Is>
bool some_task(Someone const& someone, Is is)
{
    auto const& days = someone.plan.days;
    return std::any_of(days.begin(), days.end(), [&](PlanDay const& day) { return some_task(day, is); });
}

bool needs(Task const& task, std::string const& tag)
{
    return std::find(task.needs.begin(), task.needs.end(), tag) != task.needs.end();
}

}

TEST_CASE("the same person gets the same plan again")
{
    for (std::size_t i = 0; i < 50; ++i)
        CHECK(drafted(people()[i]) == people()[i].plan);
}

TEST_CASE("the days are as many as wished, one after the other, with one to three tasks within the minutes")
{
    for (auto const& someone : people()) {
        REQUIRE(static_cast<int>(someone.plan.days.size()) == someone.wishes.length);
        for (std::size_t i = 0; i < someone.plan.days.size(); ++i) {
            auto const& day = someone.plan.days[i];
            CHECK(day.date == add_days(someone.wishes.start, static_cast<int>(i)));
            CHECK(!day.tasks.empty());
            CHECK(day.tasks.size() <= 3);
            int minutes = 0;
            for (auto const& id : day.tasks)
                minutes += find_task(real_pack(), id)->minutes;
            CHECK(minutes <= someone.wishes.minutes_a_day);
        }
    }
}

TEST_CASE("the first three days and hard dates ask for easy tasks, and on average for no more than other days")
{
    for (auto const& someone : people()) {
        long effort[2] = {};
        long minutes[2] = {};
        long days[2] = {};
        for (auto const& day : someone.plan.days) {
            bool const is_worst = day.date < add_days(someone.wishes.start, 3) || is_hard(someone, day.date);
            ++days[is_worst];
            for (auto const& id : day.tasks) {
                auto const& task = *find_task(real_pack(), id);
                CHECK((!is_worst || task.effort == 1));
                effort[is_worst] += task.effort;
                minutes[is_worst] += task.minutes;
            }
        }
        // Of ten minutes, support takes five, and what comes early for someone may take them all.
        if (someone.wishes.minutes_a_day == 10)
            continue;
        CHECK(effort[1] * days[0] <= effort[0] * days[1]);
        CHECK(minutes[1] * days[0] <= minutes[0] * days[1]);
    }
}

TEST_CASE("whoever has few people starts with connection, and whoever is not safe with help")
{
    auto const is_with_others = [](Task const& task) {
        return task.phase == "people" || task.area == "safety" || task.area == "support"
            || task.occasion != Occasion::None;
    };
    int alone = 0;
    for (auto const& someone : people()) {
        bool const is_first = someone.tags.contains("few-people") || someone.outcome == "safety-first";
        alone += is_first;
        CHECK((!is_first || some_task(someone.plan.days.front(), is_with_others)));
    }
    CHECK(alone > 100);
}

TEST_CASE("circling thoughts get plain logs and no deep writing")
{
    std::set<Id> const deep { "space-facts", "good-and-bad", "cannot-work", "ordinary-day", "cry-time", "unsent",
        "own-facts" };
    int circling = 0;
    for (auto const& someone : people()) {
        if (!someone.tags.contains("ruminating"))
            continue;
        ++circling;
        CHECK(some_task(someone, [](Task const& task) { return task.id == "plain-log"; }));
        CHECK_FALSE(some_task(someone, [&](Task const& task) { return deep.contains(task.id); }));
    }
    CHECK(circling > 100);
}

TEST_CASE("what is still shared keeps business alone, with tasks of its own; who is not safe writes not even that")
{
    int shared = 0;
    for (auto const& someone : people()) {
        bool const is_unsafe = someone.outcome == "safety-first";
        CHECK_FALSE(
            (is_unsafe && some_task(someone, [](Task const& task) { return task.contact == TaskContact::Business; })));
        for (std::string const tag : { "shared-children", "shared-home", "shared-work", "shared-court" }) {
            if (!someone.tags.contains(tag) || (is_unsafe && !someone.tags.contains("harm")))
                continue;
            ++shared;
            CHECK_MESSAGE(some_task(someone,
                              [&](Task const& task) {
                                  return needs(task, tag) || task.id == "own-third" || task.id == "order-route";
                              }),
                someone.outcome << " " << tag);
        }
    }
    CHECK(shared > 100);
}

TEST_CASE("only the two boldest outcomes lead towards them, and late")
{
    int found = 0;
    for (auto const& someone : people()) {
        bool const may = someone.outcome == "heal-first" || someone.outcome == "careful-try";
        for (std::size_t i = 0; i < someone.plan.days.size(); ++i) {
            bool const leads =
                some_task(someone.plan.days[i], [](Task const& task) { return task.contact == TaskContact::Towards; });
            found += leads;
            CHECK((!leads || (may && 10 * (i + 1) > 9 * someone.plan.days.size())));
        }
    }
    CHECK(found > 50);
}

TEST_CASE("each interest, and each kind of person someone has, is made use of")
{
    for (auto const& someone : people()) {
        for (auto const& tag : someone.tags) {
            if (someone.wishes.minutes_a_day < 15 || (tag.rfind("interest-", 0) != 0 && tag.rfind("person-", 0) != 0))
                continue;
            CHECK_MESSAGE(some_task(someone, [&](Task const& task) { return needs(task, tag); }), tag);
        }
    }
}

TEST_CASE("a hard date and the day before it have support, whatever else")
{
    for (auto const& someone : people()) {
        for (auto const& day : someone.plan.days) {
            auto const supports = [&](Occasion wanted) {
                return some_task(day, [=](Task const& task) { return task.occasion == wanted; });
            };
            if (is_hard(someone, day.date))
                CHECK(supports(Occasion::HardDate));
            else if (is_hard(someone, add_days(day.date, 1)))
                CHECK(supports(Occasion::DayBefore));
        }
    }
}

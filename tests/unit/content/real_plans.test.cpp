/// Plans of the pack that ships, for thousands of profiles: any tags at all, any wishes, any hard dates.
///
/// SECOND_LOOK_LIVES=5000 changes the plans of that many lives, not just of the few for every day.
#include "core/pack_findings.hpp"
#include "core/plan_audit.hpp"
#include "core/plan_proof.hpp"
#include "core/quiz.hpp"
#include "plan_promises.hpp"
#include "random_life.hpp"
#include "support/real_pack.hpp"

#include <algorithm>
#include <cstdlib>
#include <doctest/doctest.h>
#include <random>

using namespace second_look;
using support::real_pack;

namespace {

PlanFor random_person(std::mt19937& random, std::vector<std::string> const& tags)
{
    PlanFor person { &real_pack(), {}, {} };
    auto const chance = random() % 4 + 1;
    for (auto const& tag : tags) {
        if (random() % 5 < chance)
            person.tags.insert(tag);
    }
    auto& wishes = person.wishes;
    wishes.start = add_days(*parse_date("2026-11-22"), static_cast<int>(random() % 700));
    wishes.length = random() % 2 ? 30 + 30 * static_cast<int>(random() % 3) : 30 + static_cast<int>(random() % 61);
    wishes.minutes_a_day = random() % 2 ? 10 : 10 + static_cast<int>(random() % 111);
    for (auto count = random() % 4; count > 0; --count)
        wishes.hard_dates.push_back(
            { add_days(wishes.start, static_cast<int>(random() % static_cast<unsigned>(wishes.length + 1))),
                "birthday" });
    if (random() % 3 == 0)
        wishes.towards_from = add_days(wishes.start, 30);
    return person;
}

Plan drafted(PlanFor const& person, Id const& outcome)
{
    Verdict verdict;
    verdict.outcome = outcome;
    auto const plan = draft_plan(real_pack(), verdict, person.tags, person.wishes);
    REQUIRE_MESSAGE(plan.has_value(), outcome << " " << plan.error().place);
    return plan.value();
}

std::vector<std::string> all_tags()
{
    auto const tags = tags_of(real_pack());
    return { tags.begin(), tags.end() };
}

/// Those flaws that no plan may have, whatever the profile.
std::string never_broken(PlanFor const& person, Plan const& plan)
{
    for (auto const& flaw : audit_plan(person, plan)) {
        if (flaw.promise <= Promise::Review)
            return flaw.what + " on day " + std::to_string(flaw.day);
    }
    return {};
}

}

TEST_CASE("a full plan for everybody is proven")
{
    auto const proof = prove_plans(real_pack());
    for (auto const& error : proof.errors)
        FAIL_CHECK(error.code << ": " << error.place << ": " << error.remedy);
    CHECK(proof.bases == 61 * static_cast<int>(real_pack().outcomes.size()));
    CHECK(proof.placements > 0);
    for (auto const& tight : proof.tightest)
        CHECK(tight.placed >= tight.minimum);
}

TEST_CASE("three hard dates in the shortest phases leave everybody a full plan")
{
    std::mt19937 random(3);
    auto const tags = all_tags();
    for (auto const& outcome : real_pack().outcomes) {
        for (int last = 30; last > 27; --last) {
            auto person = random_person(random, tags);
            person.wishes.length = 30;
            person.wishes.minutes_a_day = 10;
            person.wishes.hard_dates.clear();
            for (int day = last; day > last - 3; --day)
                person.wishes.hard_dates.push_back({ add_days(person.wishes.start, day - 1), "birthday" });
            CHECK(never_broken(person, drafted(person, outcome.id)) == "");
        }
    }
}

TEST_CASE("thousands of profiles, of tags that no answers could set together as well, keep what every plan keeps")
{
    std::mt19937 random(60);
    auto const tags = all_tags();
    for (int round = 0; round < 300; ++round) {
        for (auto const& outcome : real_pack().outcomes) {
            auto const person = random_person(random, tags);
            auto const broken = never_broken(person, drafted(person, outcome.id));
            REQUIRE_MESSAGE(broken.empty(), outcome.id << ": " << broken);
        }
    }
}

TEST_CASE("people who answer get what is wished beyond that as well: who they like, what they share, rising effort")
{
    std::mt19937 random(61);
    fixture::Chance chance(61);
    for (int round = 0; round < 600; ++round) {
        auto const answers = fixture::random_answers(chance, real_pack(), support::a_sunday());
        auto const assessment = assess(real_pack(), answers);
        auto const outcome = judge(real_pack(), assessment).outcome;
        auto person = random_person(random, {});
        person.tags = assessment.tags;
        auto const plan = drafted(person, outcome);
        for (auto const& flaw : audit_plan(person, plan))
            FAIL_CHECK(outcome << ": " << flaw.what << " on day " << flaw.day);
    }
}

TEST_CASE("a pack without what suits everybody is told so")
{
    auto const fails = [](auto change, std::string const& code) {
        auto pack = real_pack();
        change(pack);
        auto const proof = prove_plans(pack);
        return std::any_of(
            proof.errors.begin(), proof.errors.end(), [&](Error const& error) { return error.code == code; });
    };
    CHECK(fails(
        [](Pack& pack) {
            std::erase_if(pack.tasks, [](Task const& task) {
                return task.occasion != Occasion::None && task.spacing == 1 && task.minutes <= 5
                    && task.occasion == Occasion::HardDate;
            });
        },
        "pack.no-support"));
    CHECK(fails(
        [](Pack& pack) {
            for (auto& task : pack.tasks)
                task.minutes = std::max(task.minutes, task.occasion == Occasion::None ? 11 : 1);
        },
        "pack.no-base"));
}

namespace {

/// Other wishes, as the screens let one choose them.
void wish_anew(PlanWishes& wishes, std::mt19937& random)
{
    switch (random() % 4) {
    case 0:
        wishes.minutes_a_day = 10 + 10 * static_cast<int>(random() % 6);
        break;
    case 1:
        wishes.length = 30 + 30 * static_cast<int>(random() % 3);
        break;
    case 2:
        wishes.days_off = { static_cast<Weekday>(random() % 7) };
        break;
    case 3:
        if (wishes.hard_dates.size() < counted_hard_dates)
            wishes.hard_dates.push_back({ add_days(wishes.start, static_cast<int>(random() % 90)), "birthday" });
    }
}

}

TEST_CASE("lives of ninety days, with swaps, pauses, missed weeks and new wishes, never break what must hold")
{
    auto const* asked = std::getenv("SECOND_LOOK_LIVES");
    int const lives = asked ? std::atoi(asked) : 40;
    std::mt19937 random(90);
    auto const tags = all_tags();
    for (int life = 0; life < lives; ++life) {
        auto person = random_person(random, tags);
        auto const& outcome = real_pack().outcomes[static_cast<std::size_t>(life) % real_pack().outcomes.size()];
        auto plan = drafted(person, outcome.id);
        for (int event = 0; event < 8; ++event) {
            auto const number = random() % plan.days.size();
            auto const date = plan.days[number].date;
            auto const before = plan;
            auto const flaws_before = audit_plan(person, before);
            auto first = static_cast<int>(number) + 1;
            auto const tasks = plan.days[number].tasks;
            auto const kind = random() % 5;
            if (kind == 0 && !tasks.empty()) {
                auto const choices = alternatives(person, plan, date, tasks.front());
                if (!choices.empty())
                    plan = swapped(person, plan, date, tasks.front(), choices[random() % choices.size()]->id);
            } else if (kind == 1) {
                plan = lighter(person, plan, date);
                // What is gone from the three light days is meant to be.
                first += 3;
            } else if (kind == 2) {
                plan = resumed(person, plan, date, add_days(date, static_cast<int>(random() % 20)));
            } else if (kind == 3) {
                wish_anew(person.wishes, random);
                auto again = redraft(person, plan, date);
                REQUIRE_MESSAGE(again.has_value(), outcome.id << " " << again.error().place);
                plan = std::move(again.value());
                person.wishes.length = static_cast<int>(plan.days.size());
            } else if (kind == 4 && !tasks.empty()
                && find_task(real_pack(), tasks.back())->occasion == Occasion::None) {
                plan = postponed(person, plan, date, tasks.back());
            }
            for (std::size_t i = 0; i < number; ++i)
                REQUIRE(plan.days[i] == before.days[i]);
            if (kind != 3)
                REQUIRE(plan.days.size() == before.days.size());
            for (auto const& flaw : audit_plan(person, plan)) {
                bool const came_now =
                    kind == 3 || std::find(flaws_before.begin(), flaws_before.end(), flaw) == flaws_before.end();
                bool const is_broken = came_now && must_not_come(flaw, person, plan, first);
                REQUIRE_MESSAGE(
                    !is_broken, outcome.id << ", change " << kind << ": " << flaw.what << " on day " << flaw.day);
            }
        }
    }
}

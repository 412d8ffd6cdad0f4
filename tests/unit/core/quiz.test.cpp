#include "core/quiz.hpp"

#include "fixture_pack.hpp"

#include <algorithm>
#include <doctest/doctest.h>

using namespace second_look;
using fixture::chose;

namespace {

bool asks(Pack const& pack, Answers const& answers, Id const& id)
{
    auto const asked = path(pack, answers);
    return std::any_of(asked.begin(), asked.end(), [&](Question const* question) { return question->id == id; });
}

}

TEST_CASE("a condition holds only for answers it names or does not rule out")
{
    Answers const answers { { "one", chose({ "a" }) }, { "many", chose({ "a", "b" }) }, { "none", chose({}) } };
    CHECK(holds({ "one", { "a", "b" }, {} }, answers));
    CHECK_FALSE(holds({ "one", { "b" }, {} }, answers));
    CHECK(holds({ "one", {}, { "b" } }, answers));
    CHECK_FALSE(holds({ "one", {}, { "a" } }, answers));
    CHECK(holds({ "many", { "b" }, {} }, answers));
    CHECK_FALSE(holds({ "many", {}, { "b", "c" } }, answers));
    CHECK_FALSE(holds({ "many", { "a" }, { "b" } }, answers));
    CHECK(holds({ "none", {}, { "a" } }, answers));
    CHECK_FALSE(holds({ "none", { "a" }, {} }, answers));
}

TEST_CASE("a condition on a question without an answer does not hold, even one that only rules out")
{
    CHECK_FALSE(holds({ "missing", { "a" }, {} }, {}));
    CHECK_FALSE(holds({ "missing", {}, { "a" } }, {}));
}

TEST_CASE("a question is asked only when its conditions hold")
{
    auto const pack = fixture::pack();
    CHECK_FALSE(asks(pack, {}, "home"));
    CHECK_FALSE(asks(pack, fixture::answers(), "home"));
    CHECK(asks(pack, fixture::answers_with("children", "yes"), "home"));
    CHECK_FALSE(asks(pack, fixture::answers_with("children", "not-sure"), "home"));
    CHECK(path(pack, {}).size() == 10);
}

TEST_CASE("a branch behind a stale answer stays closed")
{
    auto pack = fixture::pack();
    fixture::question_of(pack, "alone").when = { { "home", { "shared" }, {} } };
    auto answers = fixture::answers_with("home", "shared");
    CHECK_FALSE(asks(pack, answers, "alone"));
    answers["children"] = chose({ "yes" });
    CHECK(asks(pack, answers, "alone"));
}

TEST_CASE("an answer that does not fit opens no branch")
{
    auto const pack = fixture::pack();
    auto answers = fixture::answers();
    answers["children"] = chose({ "yes", "no" });
    CHECK_FALSE(asks(pack, answers, "home"));
    CHECK(first_unanswered(pack, answers)->id == "children");
}

TEST_CASE("stale answers do not count")
{
    auto const pack = fixture::pack();
    auto const answers = fixture::answers_with("home", "shared");
    CHECK_FALSE(answers_on_path(pack, answers).contains("home"));
    CHECK(answers_on_path(pack, answers) == fixture::answers());
    CHECK_FALSE(check_answers(pack, answers));
}

TEST_CASE("an answer fits when it has the form of its question")
{
    auto const pack = fixture::pack();
    auto const& one = *find_question(pack, "fear");
    auto const& many = *find_question(pack, "habits");
    auto const& day = *find_question(pack, "start");
    CHECK(fits(one, chose({ "no" })));
    CHECK_FALSE(fits(one, chose({})));
    CHECK_FALSE(fits(one, chose({ "no", "yes" })));
    CHECK_FALSE(fits(one, chose({ "other" })));
    CHECK_FALSE(fits(one, { { "no" }, Date {} }));
    CHECK(fits(many, chose({})));
    CHECK(fits(many, chose({ "walks", "reading" })));
    CHECK_FALSE(fits(many, chose({ "reading", "walks" })));
    CHECK_FALSE(fits(many, chose({ "walks", "walks" })));
    CHECK_FALSE(fits(many, chose({ "swimming" })));
    CHECK_FALSE(fits(many, { {}, Date {} }));
    CHECK(fits(day, fixture::on("2026-11-22")));
    CHECK_FALSE(fits(day, {}));
    CHECK_FALSE(fits(day, { { "no" }, Date {} }));
}

TEST_CASE("the first question without an answer is the next one to ask")
{
    auto const pack = fixture::pack();
    CHECK(first_unanswered(pack, {})->id == "fear");
    CHECK(first_unanswered(pack, fixture::answers()) == nullptr);
    CHECK(first_unanswered(pack, fixture::answers_with("children", "yes"))->id == "home");
}

TEST_CASE("answers that cannot be judged are refused with the question and the reason")
{
    auto const pack = fixture::pack();
    CHECK_FALSE(check_answers(pack, fixture::answers()));

    auto incomplete = fixture::answers();
    incomplete.erase("care");
    CHECK(check_answers(pack, incomplete)->code == "answers.incomplete");
    CHECK(check_answers(pack, incomplete)->place == "care");

    CHECK(check_answers(pack, fixture::answers_with("shoe-size", "big"))->code == "answers.unknown-question");
    CHECK(check_answers(pack, fixture::answers_with("shoe-size", "big"))->place == "shoe-size");
    CHECK(check_answers(pack, fixture::answers_with("care", "perhaps"))->code == "answers.unfit");
    CHECK(check_answers(pack, fixture::answers_with("habits", "swimming"))->code == "answers.unfit");
    CHECK(check_answers(pack, fixture::answers_with("start", "today"))->code == "answers.unfit");
}

TEST_CASE("an answer off the path is stale, says which answer keeps it off, and counts again when that returns")
{
    auto const pack = fixture::pack();
    auto answers = fixture::answers_with("children", "yes");
    answers["home"] = fixture::chose({ "shared" });
    CHECK(stale_answers(pack, answers).empty());
    answers["children"] = fixture::chose({ "no" });
    auto const stale = stale_answers(pack, answers);
    REQUIRE(stale.size() == 1);
    CHECK(stale.front().question->id == "home");
    REQUIRE(stale.front().because);
    CHECK(stale.front().because->id == "children");
    CHECK_FALSE(answers_on_path(pack, answers).contains("home"));
    answers["children"] = fixture::chose({ "yes" });
    CHECK(stale_answers(pack, answers).empty());
    CHECK(answers_on_path(pack, answers).contains("home"));
}

/// Plans written out in full, a word for each day and a letter for each task, so that a draft changes only on purpose:
/// whoever answers the same gets the same plan.
#include "core/plan_changes.hpp"

#include "fixture_pack.hpp"

#include <doctest/doctest.h>

using namespace second_look;
using fixture::task;

namespace {

Task of(Task task, Id area)
{
    task.area = std::move(area);
    return task;
}

Task on(Task task, Occasion occasion)
{
    task.occasion = occasion;
    return task;
}

Task needing(Task task, std::string tag)
{
    task.needs = { std::move(tag) };
    return task;
}

Task meeting(Task task, TaskContact contact)
{
    task.contact = contact;
    return task;
}

/// Something of every kind, named by a letter: `s`, `d` and `e` for hard dates, `r` to look back on a week, `f` and `g`
/// with people.
Pack pack_of_letters()
{
    auto pack = fixture::pack();
    pack.areas = { { "week", "Week", Rhythm::SeventhDay }, { "friends", "Friends", Rhythm::DaysOff } };
    pack.playbooks = { { "try",
        { { "calm", 0, 40, 5 }, { "sort", 20, 100, 6, { "children" } }, { "reach", 60, 100, 2 }, { "look", 90, 100, 1 },
            { "calm", 70, 100, 2 } } } };
    auto early = task("q", "calm", 10, 2, 3);
    early.early_for = { "reading" };
    auto wednesday = task("w", "calm", 10, 1, 7);
    wednesday.weekday = 3;
    pack.tasks = { task("a", "calm", 5, 1, 1), task("b", "calm", 10, 1, 2), task("c", "calm", 15, 2, 0),
        needing(task("h", "calm", 10, 1, 5), "walks"), early, wednesday, task("i", "sort", 5, 1, 1),
        task("j", "sort", 10, 1, 2), task("k", "sort", 20, 2, 0), task("l", "sort", 25, 3, 0),
        task("m", "sort", 10, 2, 2), needing(task("n", "sort", 10, 2, 4), "at-home"),
        of(task("r", "sort", 5, 1, 7), "week"),
        meeting(needing(task("o", "sort", 5, 1, 3), "children"), TaskContact::Business),
        meeting(task("p", "reach", 10, 2, 0), TaskContact::Towards),
        meeting(task("t", "reach", 10, 3, 4), TaskContact::Towards), task("u", "reach", 15, 3, 2),
        task("v", "look", 10, 2, 0), task("x", "look", 5, 1, 1), of(task("f", "calm", 30, 1, 2), "friends"),
        of(task("g", "sort", 10, 1, 4), "friends"), on(task("d", "calm", 5, 1, 1), Occasion::DayBefore),
        on(task("s", "calm", 5, 1, 1), Occasion::HardDate), on(task("e", "look", 10, 1, 1), Occasion::Either) };
    return pack;
}

std::string written(Plan const& plan)
{
    std::string text;
    for (auto const& day : plan.days) {
        text += text.empty() ? "" : " ";
        for (auto const& id : day.tasks)
            text += id;
        text += day.tasks.empty() ? "-" : "";
    }
    return text;
}

/// A draft for somebody, from a Monday on.
struct Life {
    Pack pack = pack_of_letters();
    std::set<std::string> tags;
    PlanWishes wishes { *parse_date("2026-11-23"), 30, 20 };

    Life(int length, int minutes, std::set<std::string> own = {}, std::vector<int> const& hard = {})
        : tags(std::move(own))
    {
        wishes.length = length;
        wishes.minutes_a_day = minutes;
        for (int const day : hard)
            wishes.hard_dates.push_back({ date(day), {} });
    }

    Date date(int day) const { return add_days(wishes.start, day - 1); }
    PlanFor person() const { return { &pack, tags, wishes }; }

    Plan drafted() const
    {
        Verdict verdict;
        verdict.outcome = "try";
        auto const made = draft_plan(pack, verdict, tags, wishes);
        REQUIRE_MESSAGE(made.has_value(), made.error().place);
        return made.value();
    }
};

std::set<std::string> const all_tags { "walks", "reading", "children", "at-home" };

}

TEST_CASE("drafts in full: little time, some and much")
{
    CHECK(written(Life(30, 10).drafted()) == "a b w a b q ra ai ia w j q g ri m i j m p g ri b t ia ai j g ra v t");
    CHECK(written(Life(31, 20).drafted())
        == "a b w aq ba ca rg qj ib wi ja qm gi rj k mj i jm pi g ru aj tia mw bj ui ga ru vm qj txi");
    CHECK(written(Life(32, 60).drafted())
        == "a b w aq ba fa rg cj ib wi jab qma gij rmi kji mi i ji mi guj rti pmj qiu lw tjb iua fm rgu vqi "
           "umx ait jxu");
    CHECK(written(Life(45, 30).drafted())
        == "a b w aq ba f ca qb a iw bj ai gb ra bi jq wi ka mj gi rj im ji mi li ij gm ru pi ju tgi mb uja "
           "f rgu tmb qj iw uma jtb f rgu vqi tmx aju");
    CHECK(written(Life(90, 15).drafted())
        == "a b w aq ba c qa a ba wa aq ba a ba aq ba wa aq bi ga rb aj ib wi ja bi ga rb aj ib qi ma bi ga "
           "rq ai ji mi i ji gi rj mi i ji mi ij gi rm ji mi i ji mi g rj pi i ti j u g ri qi ti ma bi u ga "
           "rq aj ti iw qi u ga rq bi ti ja am vi ga rxa u qi xj ti bx gx");
}

TEST_CASE("drafts in full: what is somebody's own, and hard dates")
{
    CHECK(written(Life(30, 15, all_tags).drafted())
        == "o h a qo bi ga rb ho na wi iq c go rm ji mi oj ni pi g ro qi ti iw an u ga rt vo bi");
    CHECK(written(Life(30, 45, all_tags, { 1, 12, 13, 20 }).drafted())
        == "so h a qj nb fi rg bo ih wj dqm e s rgn joi ki mji oni duj e rgt pna cou lw tmh nuq fo rgu vqi unx");
    CHECK(written(Life(33, 10, { "children" }, { 7, 14, 31 }).drafted())
        == "o a b ia ao da sr b j w oa q da sr m io j m oi g ri p o w t q g ra t do s v ao");
    CHECK(written(Life(60, 20, { "walks", "reading" }, { 2, 28, 55 }).drafted())
        == "d s h qb a ba aq ha ba wa ca qb ga rb hj ia wi jb ai gb ra qj k hi mj i eg sr ji mi i ji mi gj "
           "rm ij pm j ti m g ru qj ui iw hm tj gb ru qi ui jt hm du s rga via tj qxi mxa");
}

TEST_CASE("drafts in full: help that comes first, other days off, and a day from which tasks may lead towards them")
{
    Life helped(30, 30, { "walks" }, { 9 });
    helped.pack.outcomes.back().help_first = true;
    CHECK(written(helped.drafted())
        == "ha a ba aq ba f rg dh s wj iq cm gi rm ji ki mj i pj gu rm qiu tjh la uma jb f rgu vhi tmx");
    Life other(30, 40, { "at-home" });
    other.wishes.days_off = { Weekday::Tuesday, Weekday::Wednesday };
    other.wishes.towards_from = other.date(25);
    CHECK(written(other.drafted())
        == "a b w aq ba ca rb qj fi gw qm na ik rm ji gn li mj ui n rj umb fi guw pnq aju tmb rux vnq fg");
}

TEST_CASE("plans in full after a pause, a lighter restart and other wishes")
{
    Life life(30, 30, all_tags, { 18 });
    auto const plan = life.drafted();
    CHECK(written(plan) == "o h a qj nb f rg bi ia wo jq cn gm ro ki mn do s pj gu rn hou tiq la una oq f rgu vhn tox");
    CHECK(written(resumed(life.person(), plan, life.date(8), life.date(11)))
        == "o h a qj nb f rg bi ia f jqg cn m dro si mn og k pj u rn hou tiq f uag oq l ru vhn tox");
    CHECK(written(lighter(life.person(), plan, life.date(12)))
        == "o h a qj nb f rg bi ia wo jq n g r ki mn do s pj gu rn hou tiq la una oq f rgu vhn tox");
    CHECK(written(lighter(life.person(), plan, life.date(28)))
        == "o h a qj nb f rg bi ia wo jq cn gm ro ki mn do s pj gu rn hou tiq la una oq f r h x");
    life.wishes.length = 40;
    life.wishes.minutes_a_day = 60;
    CHECK(written(redraft(life.person(), plan, life.date(9)).value())
        == "o h a qj nb f rg bi hj ow ai jb fo rgh cnq kab doi s mji goi rjm ni ioj mi pji lun g ruo qm tih "
           "oa ujq nb fuo rgh tmq vnu wix oxq ujx");
    life.tags = { "walks" };
    life.wishes.minutes_a_day = 10;
    CHECK(written(redraft(life.person(), plan, life.date(15)).value())
        == "o h a qj nb f rg bi ia wo jq cn gm ro h m di s i g ri j m i p j g ri h t m b ia g ra t v w j t");
}

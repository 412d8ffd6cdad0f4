#include "oracle.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace second_look::monkey {

namespace {

enum class Lasts {
    ForEver,        ///< What was done, by either; and an order.
    UntilTheyOffer, ///< What the other person said.
    ForNow,         ///< How someone is.
};

/// Any answer but the harmless ones leaves no outcome better than this.
struct Fact {
    char const* question;
    std::set<Id> harmless;
    int best;
    Lasts lasts;
};

constexpr int safety_first = 0;
constexpr int respect_their_no = 1;
constexpr int let_go = 2;
constexpr int heal_first = 3;

std::array const facts {
    Fact { "afraid", { "never", "rather-not" }, safety_first, Lasts::ForEver },
    Fact { "body", { "never", "rather-not" }, safety_first, Lasts::ForEver },
    Fact { "threats", { "none", "rather-not" }, safety_first, Lasts::ForEver },
    Fact { "control", { "free", "rather-not" }, safety_first, Lasts::ForEver },
    Fact { "own-harm", { "no", "rather-not" }, respect_their_no, Lasts::ForEver },
    Fact {
        "their-wish", { "open", "not-sure", "with-someone", "said-no", "blocked" }, respect_their_no, Lasts::ForEver },
    Fact { "their-wish", { "open", "not-sure", "with-someone" }, respect_their_no, Lasts::UntilTheyOffer },
    Fact { "their-wish", { "open", "not-sure" }, let_go, Lasts::UntilTheyOffer },
    Fact { "age", { "adult" }, heal_first, Lasts::ForNow },
    Fact { "weighing", { "no" }, heal_first, Lasts::ForNow },
};

/// Questions about harm or a wish at which one can say that one doesn't know, or would rather not say.
std::set<Id> const unsure_at { "afraid", "body", "threats", "control", "own-harm", "their-wish" };
std::set<Id> const unsure_options { "rather-not", "not-sure" };

Id said_at(Answers const& answers, Id const& question)
{
    auto const found = answers.find(question);
    return found == answers.end() || found->second.options.empty() ? Id {} : found->second.options.front();
}

bool holds(Fact const& fact, Answers const& answers)
{
    auto const said = said_at(answers, fact.question);
    return !said.empty() && !fact.harmless.contains(said);
}

bool is_minor(Answers const& answers)
{
    auto const age = said_at(answers, "age");
    return age == "under-16" || age == "16-17";
}

bool is_harm_of_a_minor(Answers const& answers)
{
    auto const older = said_at(answers, "older");
    return is_minor(answers) && (older == "adult" || older == "charge");
}

bool is_unsure(Answers const& answers)
{
    return std::any_of(unsure_at.begin(), unsure_at.end(),
        [&](Id const& question) { return unsure_options.contains(said_at(answers, question)); });
}

bool is_offered(Answers const& answers)
{
    return said_at(answers, "their-wish") == "open" && said_at(answers, "their-signal") == "offer";
}

void rule_out(Allowed& allowed, int best)
{
    allowed.best = std::min(allowed.best, best);
    if (best < heal_first)
        allowed.towards = false;
    if (best < let_go)
        allowed.business = best != safety_first && allowed.business;
}

/// What these answers say of now.
void rule_out_now(Allowed& allowed, Answers const& answers)
{
    for (auto const& fact : facts) {
        if (!holds(fact, answers))
            continue;
        rule_out(allowed, fact.best);
        allowed.towards = false;
    }
    if (is_harm_of_a_minor(answers))
        rule_out(allowed, safety_first);
    if (is_unsure(answers)) {
        rule_out(allowed, heal_first);
        allowed.towards = false;
    }
    if (holds(facts[4], answers) || holds(facts[5], answers))
        allowed.business = false;
}

/// What an earlier round still says, of which `later` is every one that came after it.
void rule_out_then(Allowed& allowed, Answers const& answers, std::vector<Answers const*> const& later)
{
    bool const is_over = std::any_of(later.begin(), later.end(), [](Answers const* one) { return is_offered(*one); });
    for (auto const& fact : facts) {
        bool const counts = fact.lasts == Lasts::ForEver || (fact.lasts == Lasts::UntilTheyOffer && !is_over);
        if (counts && holds(fact, answers))
            rule_out(allowed, fact.best);
    }
    if (is_harm_of_a_minor(answers))
        rule_out(allowed, safety_first);
    if (holds(facts[4], answers) || holds(facts[5], answers))
        allowed.business = false;
}

}

void TakenBack::note(Saved const& saved, Date today)
{
    auto const& finished = saved.rounds.finished;
    // Erased, or a backup's: what is remembered here is of another past.
    bool const is_another_past = saved.replaced != m_replaced || finished.size() < m_earlier.size()
        || !std::equal(m_earlier.begin(), m_earlier.end() - (m_earlier.empty() ? 0 : 1), finished.begin());
    if (is_another_past)
        m_said.clear();
    bool const is_next = finished.size() > m_earlier.size();
    m_earlier = finished;
    m_replaced = saved.replaced;
    if (finished.empty() || saved.rounds.looking_again)
        return;
    if (is_next)
        std::erase_if(m_said, [](auto const& entry) { return !entry.second; });
    for (auto const& fact : facts) {
        if (saved.place.screen == Screen::Verdict && holds(fact, saved.answers))
            m_said.try_emplace({ fact.question, said_at(saved.answers, fact.question) });
    }
    for (auto& [said, taken_back] : m_said) {
        if (said_at(saved.answers, said.first) == said.second)
            taken_back.reset();
        else if (!taken_back)
            taken_back = today;
    }
}

std::optional<Date> TakenBack::last_day() const
{
    constexpr int days_of_doubt = 30;
    std::optional<Date> last;
    for (auto const& [said, taken_back] : m_said) {
        if (taken_back)
            last = std::max(last.value_or(*taken_back), add_days(*taken_back, days_of_doubt - 1));
    }
    return last;
}

Allowed allowed(Saved const& saved, TakenBack const& taken_back, Date today)
{
    Allowed allowed;
    auto const& [finished, looking_again, memory] = saved.rounds;
    std::vector<Answers const*> rounds;
    for (auto const& round : finished)
        rounds.push_back(&round.answers);
    if (!finished.empty() && !looking_again)
        rounds.back() = &saved.answers;
    for (std::size_t i = 0; i + 1 < rounds.size(); ++i)
        rule_out_then(allowed, *rounds[i], { rounds.begin() + static_cast<std::ptrdiff_t>(i) + 1, rounds.end() });
    if (!rounds.empty())
        rule_out_now(allowed, *rounds.back());
    rule_out_now(allowed, saved.answers);
    if (auto const last = taken_back.last_day(); last && today <= *last) {
        rule_out(allowed, heal_first);
        allowed.towards_from = add_days(*last, 1);
    }
    return allowed;
}

}

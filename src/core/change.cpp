#include "core/change.hpp"

#include "core/quiz.hpp"

#include <algorithm>

namespace second_look {

namespace {

/// A question that can be answered otherwise, and the options that it could become.
struct Movable {
    Question const* question = nullptr;
    std::vector<Option const*> options;
};

std::vector<Movable> movables(Pack const& pack, Answers const& answers)
{
    std::vector<Movable> found;
    for (auto const& [id, answer] : answers_on_path(pack, answers)) {
        auto const* question = find_question(pack, id);
        if (question->kind != QuestionKind::One || question->has_gate)
            continue;
        Movable movable { question, {} };
        for (auto const& option : question->options) {
            bool const is_given = answer.options.front() == option.id;
            if (!is_given && !option.change.empty() && !option.unsure && option.gate.empty())
                movable.options.push_back(&option);
        }
        if (!movable.options.empty())
            found.push_back(std::move(movable));
    }
    std::sort(found.begin(), found.end(),
        [](Movable const& left, Movable const& right) { return left.question < right.question; });
    return found;
}

class Search {
public:
    Search(Pack const& pack, Answers const& answers)
        : m_pack(pack)
        , m_answers(answers)
        , m_movables(movables(pack, answers))
        , m_before(carefulness(pack, judge(pack, assess(pack, answers)).outcome))
    {
    }

    std::vector<GivenAnswer> smallest()
    {
        if (m_before < outcomes_without_change)
            return {};
        for (std::size_t size = 1; size <= m_movables.size(); ++size) {
            if (find(0, size))
                return m_changes;
        }
        return {};
    }

private:
    /// Tries every change of `size` more answers among those from `first` on, in order.
    bool find(std::size_t first, std::size_t size)
    {
        if (size == 0)
            return leads_on();
        for (std::size_t i = first; i + size <= m_movables.size(); ++i) {
            auto const& [question, options] = m_movables[i];
            auto& answer = m_answers[question->id];
            auto const given = answer;
            for (auto const* option : options) {
                answer.options = { option->id };
                m_changes.push_back({ question, option });
                if (find(i + 1, size - 1))
                    return true;
                m_changes.pop_back();
            }
            answer = given;
        }
        return false;
    }

    bool leads_on() const
    {
        if (first_unanswered(m_pack, m_answers))
            return false;
        // A change that the path no longer comes by would be none.
        auto const counted = answers_on_path(m_pack, m_answers);
        bool const all_count = std::all_of(m_changes.begin(), m_changes.end(),
            [&](GivenAnswer const& change) { return counted.contains(change.question->id); });
        return all_count && carefulness(m_pack, judge(m_pack, assess(m_pack, m_answers)).outcome) > m_before;
    }

    Pack const& m_pack;
    Answers m_answers;
    std::vector<Movable> m_movables;
    int m_before;
    std::vector<GivenAnswer> m_changes;
};

}

std::vector<GivenAnswer> smallest_change(Pack const& pack, Answers const& answers)
{
    if (first_unanswered(pack, answers))
        return {};
    return Search(pack, answers).smallest();
}

}

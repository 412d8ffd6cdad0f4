/// What the parts of `check_structure` share: a list to write to, and ways to name a place.
#pragma once

#include "core/pack.hpp"
#include "core/result.hpp"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace second_look {

/// A path such as `questions/3/options/0`, built from words and positions.
class Place {
public:
    explicit Place(std::string_view root)
        : m_path(root)
    {
    }

    Place operator/(std::string_view key) const { return Place(m_path + "/" + std::string(key)); }
    Place operator/(std::size_t position) const { return Place(m_path + "/" + std::to_string(position)); }

    std::string const& path() const { return m_path; }

private:
    std::string m_path;
};

class Findings {
public:
    /// `code` stands without its `pack.`.
    void add(std::string_view code, Place const& place, std::string remedy)
    {
        m_errors.push_back({ "pack." + std::string(code), place.path(), std::move(remedy) });
    }

    std::vector<Error> const& errors() const { return m_errors; }

private:
    std::vector<Error> m_errors;
};

/// Every id only once among its like. `place` is the list's; `key` the member that holds the id.
template <typename Items, typename Name>
void check_unique(Findings& findings, Place const& place, Items const& items, Name name, std::string_view key = "id")
{
    std::set<std::string> seen;
    for (std::size_t i = 0; i < items.size(); ++i) {
        std::string const& id = name(items[i]);
        if (!seen.insert(id).second)
            findings.add(
                "duplicate-id", place / i / key, "Give this a name of its own; \"" + id + "\" is taken above.");
    }
}

template <typename Item>
void check_unique_ids(Findings& findings, Place const& place, std::vector<Item> const& items)
{
    check_unique(findings, place, items, [](Item const& item) -> std::string const& { return item.id; });
}

/// A condition on an answer, asked for by a question or a rule.
void check_condition(Findings&, Place const&, Pack const&, AnswerCondition const&);

/// Every source is one of the pack's.
void check_sources(Findings&, Place const&, Pack const&, std::vector<Id> const& sources);

void check_questions(Findings&, Pack const&);
void check_rules(Findings&, Pack const&);
void check_playbooks(Findings&, Pack const&);
void check_tasks(Findings&, Pack const&);
void check_helplines(Findings&, Pack const&);
void check_companion(Findings&, Pack const&);

/// Every tag that some option sets.
std::set<std::string> tags_of(Pack const&);

}

/// What the files of the save codec share.
#pragma once

#include "content/reader.hpp"
#include "core/saved.hpp"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <set>
#include <string>

namespace second_look {

template <typename Value, std::size_t count>
std::string word_for(std::array<Word<Value>, count> const& words, Value value)
{
    auto const found = std::find_if(words.begin(), words.end(), [&](auto const& word) { return word.second == value; });
    return std::string(found == words.end() ? words.front().first : found->first);
}

/// What the plan is drafted for, and what stands around its days: only what is not as it starts.
void write_wishes(Saved const&, nlohmann::json& document);

/// Every key may be missing, as in what older versions stored.
void read_wishes(Members&, Saved&);

/// Marks, contact log, urge help, journal, check-ins, readiness, message and ending: only what is not empty.
void write_companion(Saved const&, nlohmann::json& document);

/// Every key may be missing, as in what older versions stored.
void read_companion(Members&, Saved&);

/// Of these, marks, contact log, urge help and journal.
void read_diary(Members&, Saved&);

nlohmann::json written_ticks(std::set<Tick> const&);
void read_ticks(Reader const& list, std::set<Tick>&);

nlohmann::json written_saved(Saved const&);

/// A whole save of any schema up to this one. Errors go where those of the reader go.
Result<Saved> saved_from(nlohmann::json const&, std::string const& place);

}

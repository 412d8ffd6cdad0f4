/// One function for each file of a pack but pack.json, and what they share. Sources and strings are added to what is
/// there.
#pragma once

#include "content/reader.hpp"
#include "core/pack.hpp"

#include <vector>

namespace second_look {

void read_questions_file(Reader const&, Pack&);
void read_rules_file(Reader const&, Pack&);
void read_plan_file(Reader const&, Pack&);
void read_tasks_file(Reader const&, Pack&);
void read_helplines_file(Reader const&, Pack&);
void read_sources_file(Reader const&, Pack&);
void read_companion_file(Reader const&, Pack&);
void read_strings_file(Reader const&, Pack&);

PhraseRule read_phrase_rule(Reader const&);

template <typename Item>
std::vector<Item> read_all(Reader const& list, Item (*read_one)(Reader const&))
{
    std::vector<Item> items;
    for (auto const& item : list.items())
        items.push_back(read_one(item));
    return items;
}

/// The text of a key that may be left out.
inline std::string text_or_empty(Members& members, std::string const& key)
{
    auto const reader = members.may(key);
    return reader ? reader->text() : std::string {};
}

inline std::vector<Id> ids_or_none(Members& members, std::string const& key)
{
    auto const reader = members.may(key);
    return reader ? reader->ids() : std::vector<Id> {};
}

/// Texts of which none may be empty.
inline std::vector<std::string> texts(Reader const& list)
{
    std::vector<std::string> read;
    for (auto const& item : list.items())
        read.push_back(item.spoken_text());
    return read;
}

inline std::vector<std::string> texts_or_none(Members& members, std::string const& key)
{
    auto const list = members.may(key);
    return list ? texts(*list) : std::vector<std::string> {};
}

}

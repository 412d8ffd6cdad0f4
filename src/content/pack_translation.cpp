#include "content/pack_translation.hpp"

#include "content/json_text.hpp"
#include "content/pack_codec.hpp"
#include "core/pack_texts.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace second_look {

namespace {

using nlohmann::json;

bool is_letter_or_digit(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/// What stands in braces.
std::multiset<std::string> values_in(std::string_view text)
{
    std::multiset<std::string> values;
    for (auto at = text.find('{'); at != std::string_view::npos; at = text.find('{', at + 1)) {
        if (auto const end = text.find('}', at); end != std::string_view::npos)
            values.emplace(text.substr(at + 1, end - at - 1));
    }
    return values;
}

/// A text has parts between bars: one for each plural form where it has values, and else names in their order.
struct Form {
    std::set<std::string> values;
    std::ptrdiff_t names = 0;
};

Form form_of(std::string_view text)
{
    Form form;
    for (auto const& value : values_in(text))
        form.values.insert(value);
    form.names = form.values.empty() ? std::count(text.begin(), text.end(), '|') + 1 : 0;
    return form;
}

bool is_list_of_texts(json const& value)
{
    return value.is_array() && !value.empty()
        && std::all_of(value.begin(), value.end(), [](json const& item) { return item.is_string(); });
}

/// The same value, by its path in the document and as a translator names it.
struct Spot {
    std::string place;
    std::string written;

    Spot operator/(std::string const& key) const { return { place + "/" + key, written + "/" + key }; }
    Spot at(std::size_t position, std::string const& name) const
    {
        return { place + "/" + std::to_string(position), written + "/" + name };
    }
};

/// What an item of a list is called by itself; empty where nothing names it.
std::string own_name(json const& item)
{
    if (!item.is_object())
        return {};
    for (auto const* key : { "id", "tag", "code", "name" }) {
        if (auto const found = item.find(key); found != item.end() && found->is_string())
            return found->get<std::string>();
    }
    return {};
}

/// What an item of a list is called: its own name where no other has the same, or its position.
std::string name_in(json const& list, std::size_t position)
{
    auto const name = own_name(list[position]);
    auto const same = std::count_if(list.begin(), list.end(), [&](json const& item) { return own_name(item) == name; });
    return name.empty() || same > 1 ? std::to_string(position) : name;
}

class Translator {
public:
    Translator(json document, Pack const& source, std::string const& language)
        : m_document(std::move(document))
        , m_language(language)
    {
        // Services and studies have the same name everywhere.
        for (auto const& text : texts_of(source)) {
            if (auto& must_be_given = m_texts[text.place]; !text.is_name || text.size == TextSize::Label)
                must_be_given = true;
        }
        for (auto const& list : phrase_lists_of(source))
            m_lists.emplace(list.place, list.is_needed);
        for (auto const& [file, content] : m_document.items())
            name_items(content, file);
    }

    void lay(std::string const& file, json const& given)
    {
        auto const own = m_document.find(file);
        if (own == m_document.end())
            add("unknown-key", { file, file }, "Leave it out; the pack has no such file.");
        else
            lay(*own, given, { file, file });
    }

    Translation finish()
    {
        for (auto const& [text, must_be_given] : m_texts) {
            if (must_be_given)
                check_given(text, "Translate this text.");
        }
        for (auto const& [list, is_needed] : m_lists) {
            if (is_needed)
                check_given(list, "List the phrases of this language.");
        }
        auto& pack = m_document["pack"];
        pack["language"] = m_language;
        pack.erase("reading");
        return { print_json(m_document), std::move(m_errors) };
    }

private:
    /// Before texts are laid: a name may be one of them.
    void name_items(json const& value, std::string const& place)
    {
        if (value.is_object()) {
            for (auto const& [key, member] : value.items())
                name_items(member, place + "/" + key);
        } else if (value.is_array()) {
            for (std::size_t i = 0; i < value.size(); ++i) {
                auto const here = place + "/" + std::to_string(i);
                m_names.emplace(here, name_in(value, i));
                name_items(value[i], here);
            }
        }
    }

    void add(std::string const& code, Spot const& spot, std::string remedy)
    {
        m_errors.push_back({ "translation." + code, m_language + "/" + spot.written, std::move(remedy) });
    }

    void lay(json& own, json const& given, Spot const& spot)
    {
        if (m_lists.contains(spot.place))
            lay_phrases(own, given, spot);
        else if (given.is_object() && own.is_object())
            lay_members(own, given, spot);
        else if (given.is_object() && own.is_array() && !is_list_of_texts(own))
            lay_items(own, given, spot);
        else if (is_list_of_texts(own) && m_texts.contains(spot.place + "/0"))
            lay_texts(own, given, spot);
        else if (given.is_string() && m_texts.contains(spot.place))
            lay_text(own, given, spot);
        else
            add("not-a-text", spot, "Leave it out; a translation gives texts alone, in the form that the pack has.");
    }

    void lay_members(json& own, json const& given, Spot const& spot)
    {
        for (auto const& [key, value] : given.items()) {
            auto const here = spot / key;
            auto const found = own.find(key);
            if (found != own.end())
                lay(*found, value, here);
            else if (m_lists.contains(here.place))
                lay(own[key], value, here);
            else
                add("unknown-key", here, "Use the pack's own keys; it has none of this name here.");
        }
    }

    void lay_items(json& own, json const& given, Spot const& spot)
    {
        for (auto const& [key, value] : given.items()) {
            std::size_t position = 0;
            while (position < own.size() && m_names.at(spot.place + "/" + std::to_string(position)) != key)
                ++position;
            if (position < own.size())
                lay(own[position], value, spot.at(position, key));
            else
                add("unknown-key", spot / key,
                    "Use the ids, tags, codes or names of the pack's own list; it has none that is called so.");
        }
    }

    void lay_texts(json& own, json const& given, Spot const& spot)
    {
        if (!is_list_of_texts(given) || given.size() != own.size()) {
            add("not-a-text", spot, "Give a list of " + std::to_string(own.size()) + " texts.");
            return;
        }
        for (std::size_t i = 0; i < own.size(); ++i)
            lay_text(own[i], given[i], spot.at(i, std::to_string(i)));
    }

    void lay_phrases(json& own, json const& given, Spot const& spot)
    {
        bool const may_be_empty = given.is_array() && given.empty() && !m_lists[spot.place];
        if (!may_be_empty && !is_list_of_texts(given)) {
            add("not-a-text", spot, "Give a list of phrases.");
            return;
        }
        own = given;
        m_given.insert(spot.place);
    }

    void lay_text(json& own, json const& given, Spot const& spot)
    {
        auto const& text = given.get_ref<std::string const&>();
        if (text.find_first_not_of(" \n") == std::string::npos)
            return;
        m_given.insert(spot.place);
        auto const had = form_of(own.get_ref<std::string const&>());
        auto const has = form_of(text);
        if (had.values != has.values) {
            std::string names;
            for (auto const& value : had.values)
                names += " {" + value + "}";
            add("values", spot,
                names.empty() ? "Leave {…} out; this text has no value." : "Use each of these:" + names + ".");
        } else if (had.names != has.names) {
            add("parts", spot, "Give " + std::to_string(had.names) + " names, with bars between them.");
        }
        own = text;
    }

    void check_given(std::string const& place, std::string const& remedy)
    {
        if (!m_given.contains(place))
            add("missing", { place, written(place) }, remedy);
    }

    /// The place as a translator names it.
    std::string written(std::string const& place) const
    {
        std::string path;
        for (std::size_t at = 0; at <= place.size();) {
            auto const end = std::min(place.find('/', at), place.size());
            auto const named = m_names.find(place.substr(0, end));
            path += (path.empty() ? "" : "/") + (named == m_names.end() ? place.substr(at, end - at) : named->second);
            at = end + 1;
        }
        return path;
    }

    json m_document;
    std::string m_language;
    std::map<std::string, std::string> m_names; ///< What the items of lists are called, by place.
    std::map<std::string, bool> m_texts;        ///< Whether each must be given.
    std::map<std::string, bool> m_lists;        ///< Whether each is needed.
    std::set<std::string> m_given;
    std::vector<Error> m_errors;
};

}

bool is_language_tag(std::string_view tag)
{
    auto const primary = tag.substr(0, tag.find('-'));
    bool const is_plain = primary.size() >= 2 && primary.size() <= 3
        && std::all_of(primary.begin(), primary.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    for (auto at = primary.size(); at < tag.size();) {
        auto const end = std::min(tag.find('-', at + 1), tag.size());
        auto const part = tag.substr(at + 1, end - at - 1);
        if (part.size() < 2 || part.size() > 8 || !std::all_of(part.begin(), part.end(), is_letter_or_digit))
            return false;
        at = end;
    }
    return is_plain;
}

Translation translate(std::string_view bundle, std::string const& language, std::vector<PackFile> const& files)
{
    auto document = parse_json(bundle);
    if (!document)
        return { {}, { document.error() } };
    auto const source = parse_pack(bundle);
    if (!source)
        return { {}, { source.error() } };
    Translator translator(std::move(document.value()), source.value(), language);
    std::vector<Error> errors;
    for (auto const& file : files) {
        auto given = parse_json(file.text);
        if (given) {
            translator.lay(file.name, given.value());
            continue;
        }
        auto error = given.error();
        error.place = language + "/" + file.name + ".json" + (error.place.empty() ? "" : ", ") + error.place;
        errors.push_back(std::move(error));
    }
    auto translation = translator.finish();
    // What a file that can't be read would have given is not missing.
    if (!errors.empty())
        translation.errors = std::move(errors);
    return translation;
}

Result<std::string> with_lent_strings(std::string_view own, std::string_view own_translated, std::string_view lent)
{
    auto const source = parse_json(own);
    if (!source)
        return source.error();
    auto given = parse_json(own_translated.empty() ? "{}" : own_translated);
    if (!given)
        return given.error();
    auto const borrowed = parse_json(lent.empty() ? "{}" : lent);
    if (!borrowed)
        return borrowed.error();
    if (!given.value().is_object() || !borrowed.value().is_object() || !source.value().is_object())
        return std::string(own_translated);
    for (auto const& [key, text] : borrowed.value().items()) {
        if (!source.value().contains(key) && !given.value().contains(key))
            given.value()[key] = text;
    }
    return print_json(given.value());
}

Result<std::string> with_languages(std::string_view bundle, std::vector<std::string> const& languages)
{
    auto document = parse_json(bundle);
    if (!document)
        return document.error();
    if (document.value().is_object() && languages.size() > 1)
        document.value()["languages"] = languages;
    return print_json(document.value());
}

}

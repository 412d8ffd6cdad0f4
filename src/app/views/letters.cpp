#include "app/views/build.hpp"
#include "app/views/screens.hpp"

#include <algorithm>
#include <map>

namespace second_look {

using namespace build;

namespace {

/// The first words, as a name for the whole: at most so many bytes, cut between words.
std::string beginning(std::string const& written)
{
    constexpr std::size_t longest = 40;
    auto const line = written.substr(0, written.find('\n'));
    if (line.size() <= longest)
        return line;
    auto const space = line.rfind(' ', longest);
    auto end = space == std::string::npos ? longest : space;
    while (end > 0 && (static_cast<unsigned char>(line[end]) & 0xC0) == 0x80)
        --end;
    return line.substr(0, end) + "…";
}

/// Ids that stay when later letters come: the day, and which one of that day it is.
std::vector<std::string> letter_ids(std::vector<Letter> const& letters)
{
    std::map<Date, int> of_day;
    std::vector<std::string> ids;
    for (auto const& letter : letters)
        ids.push_back("letters." + format_date(letter.date) + "-" + std::to_string(++of_day[letter.date]));
    return ids;
}

Node letter_row(State const& state, Env const& env, std::size_t at, std::string const& id)
{
    auto const& pack = *env.pack;
    auto const& letter = state.saved.urge.letters[at];
    auto erase = button(id + "/erase", say(pack, Text::letters_erase), LetterErased { at }, Look::Secondary, "trash-2");
    return disclosure(state, id,
        say(pack, Text::letters_letter,
            { { "date", say_day_month_year(pack, letter.date) }, { "start", beginning(letter.text) } }),
        {},
        { text(id + ".text", letter.text),
            holder(id + ".ways", Role::Row,
                { growing(button(id + "/write-on", say(pack, Text::letters_write_on), LetterOpened { at },
                      Look::Secondary, "notebook-pen")),
                    growing(std::move(erase)) }) });
}

Node kept_letters(State const& state, Env const& env)
{
    auto const& pack = *env.pack;
    auto const& letters = state.saved.urge.letters;
    std::vector<Node> children { heading("letters.kept", 2, say(pack, Text::letters_kept), Look::Strong) };
    auto const ids = letter_ids(letters);
    Node list { .id = "letters.list", .role = Role::List };
    for (auto at = letters.size(); at > 0 && list.children.size() < state.passing.letters_shown; --at) {
        if (state.passing.letter != at - 1)
            list.children.push_back(letter_row(state, env, at - 1, ids[at - 1]));
    }
    if (list.children.empty())
        children.push_back(text("letters.empty", say(pack, Text::letters_empty), Look::Small));
    else
        children.push_back(std::move(list));
    if (letters.size() > state.passing.letters_shown)
        children.push_back(button("letters.more", say(pack, Text::letters_more), MoreLettersShown {}, Look::Quiet));
    return card("letters.kept.card", std::move(children));
}

}

View view_letters(State const& state, Env const& env)
{
    auto const& pack = *env.pack;
    auto const& letters = state.saved.urge.letters;
    auto const written = state.passing.letter.value_or(letters.size());
    bool const is_new = written >= letters.size();
    auto writing = field("letters.field", Role::TextArea, say(pack, Text::letters_field),
        is_new ? std::string() : letters[written].text,
        { .longest = units_in(longest_letter), .rows = 8, .example = say(pack, Text::letters_example) },
        LetterTyped {});
    if (is_new && letters.size() >= most_letters) {
        writing.disabled = true;
        writing.error = say(pack, Text::letters_full);
    }
    auto keep = button("letters.keep", say(pack, Text::action_keep_letter), LetterKept {}, Look::Primary);
    keep.disabled = is_new;
    Frame content { .screen = "letters", .title = say(pack, Text::navigation_urge) };
    content.main = { heading("letters.heading", 1, say(pack, Text::letters_heading)),
        text("letters.lead", say(pack, Text::letters_lead), Look::Lead), std::move(writing), std::move(keep),
        kept_letters(state, env) };
    return frame(state, env, std::move(content));
}

}

#include "app/strings.hpp"
#include "app/update_parts.hpp"
#include "core/typed_text.hpp"

namespace second_look {

namespace {

std::vector<Letter>& letters(Turn& turn)
{
    return turn.saved().urge.letters;
}

void erase(Turn& turn, std::size_t letter)
{
    letters(turn).erase(letters(turn).begin() + static_cast<std::ptrdiff_t>(letter));
}

}

/// What is typed is a letter from its first word on, so that none is lost. One without a word is none.
void apply(Turn& turn, LetterTyped const& typed)
{
    auto& letter = turn.state.passing.letter;
    auto text = typed_text(typed.value, longest_letter);
    turn.said = say(turn.pack(), Text::undo_letter);
    if (letter && *letter >= letters(turn).size())
        letter.reset();
    if (letter && text.empty()) {
        erase(turn, *letter);
        letter.reset();
    } else if (letter) {
        letters(turn)[*letter].text = std::move(text);
    } else if (!text.empty() && letters(turn).size() < most_letters) {
        letters(turn).push_back({ turn.env.today, std::move(text) });
        letter = letters(turn).size() - 1;
    }
}

void apply(Turn& turn, LetterKept const&)
{
    turn.state.passing.letter.reset();
}

void apply(Turn& turn, LetterOpened const& opened)
{
    if (opened.letter < letters(turn).size())
        turn.state.passing.letter = opened.letter;
}

void apply(Turn& turn, LetterErased const& erased)
{
    if (erased.letter >= letters(turn).size())
        return;
    erase(turn, erased.letter);
    turn.state.passing.letter.reset();
    turn.said = say(turn.pack(), Text::undo_letter_erased);
}

void apply(Turn& turn, MoreLettersShown const&)
{
    turn.state.passing.letters_shown += letters_page;
}

}

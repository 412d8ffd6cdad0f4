/// Answers and sources in words, as several screens say them.
#pragma once

#include "app/strings.hpp"
#include "core/answers.hpp"

#include <string>

namespace second_look {

/// The texts of what was chosen, or the day.
std::string answer_text(Pack const&, Question const&, Answer const&);

/// The answer retold in the second person; the option's own text where it has no other.
std::string retold(Option const&);

/// The source by its title, marked where it was not read itself.
std::string named_source(Pack const&, Source const&);

}

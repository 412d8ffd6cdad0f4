/// What languages are called, and which form a text with a count takes in them. The tables come from Intl at build; see
/// web/build/languages.mjs.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace second_look {

/// The plural forms that whole numbers below a million take, in this order: zero, one, two, few, many, other. A
/// language that no pack of this build comes in has one and other.
std::vector<std::string_view> plural_forms(std::string_view language);

/// The place of the form for this count among `plural_forms`. In English 1 has place 0 and every other count place 1.
std::size_t plural_form(std::string_view language, int count);

/// In the language itself: "Español" for es. The tag where no table has it.
std::string language_name(std::string_view language);

}

/// The first screens of a visit, made ahead: a page can show them, and be answered on them, before the app is there.
#pragma once

#include "core/pack.hpp"

#include <string>

namespace second_look {

/// JSON: `screens`, a list of trees that begins with the welcome, and `ways` between them. A way leads `from` one
/// `to` another by pressing the button `by`, with the option `with` chosen; positions in the list, and node ids.
std::string early_screens(Pack const&);

}

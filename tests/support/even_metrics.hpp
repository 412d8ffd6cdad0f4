/// Every glyph is half an em wide: layouts are the same on every machine.
#pragma once

#include "layout/text.hpp"

namespace second_look::support {

struct EvenMetrics final : TextMetrics {
    float advance(tokens::Face, char32_t) const override { return 0.5f; }
};

}

/// What `check_texts` looks for in English, whatever a pack is about.
#pragma once

#include "core/pack.hpp"

namespace second_look {

/// Promises and odds.
PhraseRule const& english_promises();

/// Words of texts that say that something is known, and so must rest on a source.
PhraseRule const& english_claims();

}

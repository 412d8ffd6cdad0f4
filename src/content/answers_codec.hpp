/// Answers as JSON, by question: `{"children": "yes", "habits": ["walks", "reading"], "start": "2026-11-22"}`.
#pragma once

#include "core/answers.hpp"
#include "core/result.hpp"

#include <string>
#include <string_view>

namespace second_look {

/// Reads answers to this pack's questions, on the path or not. Options of a Many question may stand in any
/// order; they come out in the pack's.
///
/// Errors, with the question as the place: `answers.unknown-question`, `answers.unknown-option`,
/// `answers.duplicate-option`, `json.wrong-type`, `json.bad-date`, and all of `parse_json`.
Result<Answers> parse_answers(Pack const&, std::string_view json);

/// Writes what `parse_answers` reads. Answers that do not fit a question of this pack are left out.
std::string print_answers(Pack const&, Answers const&);

}

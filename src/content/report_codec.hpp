/// What the command line prints with `--json`: keys in a fixed order, two spaces of indent.
#pragma once

#include "core/assessment.hpp"
#include "core/plan.hpp"
#include "core/proof.hpp"
#include "core/result.hpp"
#include "core/verdict.hpp"

#include <string>
#include <vector>

namespace second_look {

/// `{"error": {"code", "place", "remedy"}}`
std::string print_error_report(Error const&);

/// `{"errors": [{"code", "place", "remedy"}]}`
std::string print_errors_report(std::vector<Error> const&);

/// Of a pack without errors: `{"pack", "version", "questions", "longest_path", "tasks", "proven", "errors": []}`;
/// `proven` is a list of `{"claim", "combinations", "of", "how"}`.
std::string print_check_report(Pack const&, std::vector<Statement> const& proven);

/// `{"pack", "version", "outcome", "label", "contact", "best_possible", "capped", "decided_by", "rules",
/// "measures", "weighed_for", "weighed_against", "would_settle", "unknown_gates", "tags"}`
std::string print_verdict_report(Pack const&, Assessment const&, Verdict const&);

/// `{"pack", "version", "outcome", "start", "length", "minutes_a_day", "days": [{"date", "phase",
/// "minutes", "tasks": [{"id", "title", "minutes"}]}]}`
std::string print_plan_report(Pack const&, PlanWishes const&, Plan const&);

}

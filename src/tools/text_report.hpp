/// What the command line prints for people to read.
#pragma once

#include "core/assessment.hpp"
#include "core/plan.hpp"
#include "core/proof.hpp"
#include "core/verdict.hpp"

#include <string>
#include <vector>

namespace second_look {

std::string write_check_report(Pack const&, std::vector<Statement> const& proven);
std::string write_verdict_report(Pack const&, Assessment const&, Verdict const&);
std::string write_plan_report(Pack const&, PlanWishes const&, Plan const&);

}

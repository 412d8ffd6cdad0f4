/// What must be right in a pack beyond its form. A pack without errors here cannot break the app.
///
/// Places are paths into the pack's files, such as `questions/3/options/0/id`; `pack` stands for
/// `pack.json` and so on.
#pragma once

#include "core/pack.hpp"
#include "core/result.hpp"

#include <vector>

namespace second_look {

/// Everything: `check_structure`, and where that finds nothing also `check_drafts`.
std::vector<Error> check_pack(Pack const&);

/// References, ids, questions, rules, playbooks, tasks and helplines. Fast enough for every start.
///
/// Codes, all beginning with `pack.`:
/// - ids: `duplicate-id`, `unknown-section`, `unknown-measure`, `unknown-band`, `unknown-outcome`,
///   `unknown-question`, `unknown-option`, `unknown-source`, `unknown-phase`, `unknown-area`, `unknown-tag`,
///   `tag-is-outcome`
/// - measures and outcomes: `bands`, `no-outcomes`
/// - questions: `too-few-options`, `options-on-date`, `measured-kind`, `missing-score`,
///   `unmeasured-score`, `weight`, `gate-kind`, `ungated-question`, `gate-clear`, `option-gate`, `binding`,
///   `unprompted`, `change`, `planning-question`
/// - conditions: `condition-looks-ahead`, `condition-on-date`, `empty-condition`, `empty-rule`
/// - paths: `longest-path` (see `survey_paths`), `unreachable-question`
/// - plan: `missing-playbook`, `window`, `uncovered-day`, `task`, `task-text`, `no-source`, `unreachable-task`
/// - helplines: `no-helplines`, `last-country`, `country-code`, `no-way-to-reach`, `text-body`,
///   `purpose`, `checked`, `address`, `route-without-lines`
/// - features: `feature-needs`, `no-phrases`
std::vector<Error> check_structure(Pack const&);

/// Drafts a plan for every outcome, 30, 60 and 90 days, every choice of minutes, and no tag, each tag
/// alone and all tags together, on changing weekdays. At most one `pack.too-few-tasks` for each outcome.
/// The structure must be sound.
std::vector<Error> check_drafts(Pack const&);

}

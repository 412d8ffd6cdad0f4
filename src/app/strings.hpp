/// Every text of the interface comes from the pack's string table; code holds only these keys.
#pragma once

#include "app/texts_of_days.hpp"
#include "app/texts_of_second_look.hpp"
#include "core/date.hpp"
#include "core/pack.hpp"

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace second_look {

#define SECOND_LOOK_TEXTS_OF_THE_QUIZ(X)                                                                               \
    X(about_heading, "about.heading")                                                                                  \
    X(about_limits, "about.limits")                                                                                    \
    X(about_privacy, "about.privacy")                                                                                  \
    X(about_unstored, "about.unstored")                                                                                \
    X(action_back, "action.back")                                                                                      \
    X(action_begin, "action.begin")                                                                                    \
    X(action_build_again, "action.build-again")                                                                        \
    X(action_build_plan, "action.build-plan")                                                                          \
    X(action_call, "action.call")                                                                                      \
    X(action_change_answers, "action.change-answers")                                                                  \
    X(action_chat, "action.chat")                                                                                      \
    X(action_close, "action.close")                                                                                    \
    X(action_continue, "action.continue")                                                                              \
    X(action_get_help, "action.get-help")                                                                              \
    X(action_go_on, "action.go-on")                                                                                    \
    X(action_go_on_looking, "action.go-on-looking")                                                                    \
    X(action_keep_letter, "action.keep-letter")                                                                        \
    X(action_leave, "action.leave")                                                                                    \
    X(action_leave_answer, "action.leave-answer")                                                                      \
    X(action_look_again, "action.look-again")                                                                          \
    X(action_next, "action.next")                                                                                      \
    X(action_save_answer, "action.save-answer")                                                                        \
    X(action_see_result, "action.see-result")                                                                          \
    X(action_sources, "action.sources")                                                                                \
    X(action_stop_looking, "action.stop-looking")                                                                      \
    X(action_text, "action.text")                                                                                      \
    X(action_to_today, "action.to-today")                                                                              \
    X(action_website, "action.website")                                                                                \
    X(action_why, "action.why")                                                                                        \
    X(answers_because, "answers.because")                                                                              \
    X(answers_because_unasked, "answers.because-unasked")                                                              \
    X(answers_correction, "answers.correction")                                                                        \
    X(answers_heading, "answers.heading")                                                                              \
    X(answers_lead, "answers.lead")                                                                                    \
    X(answers_none, "answers.none")                                                                                    \
    X(answers_open, "answers.open")                                                                                    \
    X(answers_stale, "answers.stale")                                                                                  \
    X(answers_stale_body, "answers.stale-body")                                                                        \
    X(answers_title, "answers.title")                                                                                  \
    X(build_action, "build.action")                                                                                    \
    X(build_again_lead, "build.again-lead")                                                                            \
    X(build_change, "build.change")                                                                                    \
    X(build_changed, "build.changed")                                                                                  \
    X(build_days, "build.days")                                                                                        \
    X(build_days_off, "build.days-off")                                                                                \
    X(build_days_off_hint, "build.days-off-hint")                                                                      \
    X(build_done, "build.done")                                                                                        \
    X(build_failed, "build.failed")                                                                                    \
    X(build_hard, "build.hard")                                                                                        \
    X(build_hard_add, "build.hard-add")                                                                                \
    X(build_hard_added, "build.hard-added")                                                                            \
    X(build_hard_date, "build.hard-date")                                                                              \
    X(build_hard_full, "build.hard-full")                                                                              \
    X(build_hard_hint, "build.hard-hint")                                                                              \
    X(build_hard_item, "build.hard-item")                                                                              \
    X(build_hard_kind, "build.hard-kind")                                                                              \
    X(build_hard_remove, "build.hard-remove")                                                                          \
    X(build_hard_removed, "build.hard-removed")                                                                        \
    X(build_length, "build.length")                                                                                    \
    X(build_minutes, "build.minutes")                                                                                  \
    X(build_start, "build.start")                                                                                      \
    X(build_steps, "build.steps")                                                                                      \
    X(build_title, "build.title")                                                                                      \
    X(comparison_changed, "comparison.changed")                                                                        \
    X(comparison_decided_by_all, "comparison.decided-by-all")                                                          \
    X(comparison_decided_earlier, "comparison.decided-earlier")                                                        \
    X(comparison_heading, "comparison.heading")                                                                        \
    X(comparison_none_changed, "comparison.none-changed")                                                              \
    X(comparison_not_asked, "comparison.not-asked")                                                                    \
    X(comparison_now, "comparison.now")                                                                                \
    X(comparison_result, "comparison.result")                                                                          \
    X(comparison_results, "comparison.results")                                                                        \
    X(comparison_same, "comparison.same")                                                                              \
    X(comparison_then, "comparison.then")                                                                              \
    X(comparison_title, "comparison.title")                                                                            \
    X(comparison_what, "comparison.what")                                                                              \
    X(comparison_with, "comparison.with")                                                                              \
    X(date_day_month, "date.day-month")                                                                                \
    X(date_day_month_year, "date.day-month-year")                                                                      \
    X(date_long, "date.long")                                                                                          \
    X(date_month_year, "date.month-year")                                                                              \
    X(date_months, "date.months")                                                                                      \
    X(date_range, "date.range")                                                                                        \
    X(date_weekdays, "date.weekdays")                                                                                  \
    X(date_weekdays_narrow, "date.weekdays-narrow")                                                                    \
    X(erase_body, "erase.body")                                                                                        \
    X(erase_cancel, "erase.cancel")                                                                                    \
    X(erase_confirm, "erase.confirm")                                                                                  \
    X(erase_explain, "erase.explain")                                                                                  \
    X(erase_heading, "erase.heading")                                                                                  \
    X(help_checked, "help.checked")                                                                                    \
    X(help_country, "help.country")                                                                                    \
    X(help_crisis, "help.crisis")                                                                                      \
    X(help_emergency, "help.emergency")                                                                                \
    X(help_harm, "help.harm")                                                                                          \
    X(help_heading, "help.heading")                                                                                    \
    X(help_lead, "help.lead")                                                                                          \
    X(help_offline, "help.offline")                                                                                    \
    X(help_own, "help.own")                                                                                            \
    X(help_text_detail, "help.text-detail")                                                                            \
    X(help_youth, "help.youth")                                                                                        \
    X(interruption_asked_body, "interruption.asked-body")                                                              \
    X(interruption_asked_name, "interruption.asked-name")                                                              \
    X(interruption_exit_body, "interruption.exit-body")                                                                \
    X(interruption_exit_name, "interruption.exit-name")                                                                \
    X(interruption_go_on, "interruption.go-on")                                                                        \
    X(interruption_heading, "interruption.heading")                                                                    \
    X(interruption_history_body, "interruption.history-body")                                                          \
    X(interruption_history_name, "interruption.history-name")                                                          \
    X(interruption_kept_body, "interruption.kept-body")                                                                \
    X(interruption_kept_name, "interruption.kept-name")                                                                \
    X(interruption_lead, "interruption.lead")                                                                          \
    X(interruption_skip_body, "interruption.skip-body")                                                                \
    X(interruption_skip_name, "interruption.skip-name")                                                                \
    X(interruption_unkept_body, "interruption.unkept-body")                                                            \
    X(navigation_help, "navigation.help")                                                                              \
    X(navigation_journal, "navigation.journal")                                                                        \
    X(navigation_name, "navigation.name")                                                                              \
    X(navigation_plan, "navigation.plan")                                                                              \
    X(navigation_settings, "navigation.settings")                                                                      \
    X(navigation_today, "navigation.today")                                                                            \
    X(navigation_urge, "navigation.urge")                                                                              \
    X(page_title, "page.title")                                                                                        \
    X(paper_adding, "paper.adding")                                                                                    \
    X(paper_and, "paper.and")                                                                                          \
    X(paper_band, "paper.band")                                                                                        \
    X(paper_date, "paper.date")                                                                                        \
    X(paper_gate, "paper.gate")                                                                                        \
    X(paper_gate_unsure, "paper.gate-unsure")                                                                          \
    X(paper_gates, "paper.gates")                                                                                      \
    X(paper_heading, "paper.heading")                                                                                  \
    X(paper_lead, "paper.lead")                                                                                        \
    X(paper_many, "paper.many")                                                                                        \
    X(paper_measure, "paper.measure")                                                                                  \
    X(paper_one, "paper.one")                                                                                          \
    X(paper_open, "paper.open")                                                                                        \
    X(paper_order, "paper.order")                                                                                      \
    X(paper_otherwise, "paper.otherwise")                                                                              \
    X(paper_phase, "paper.phase")                                                                                      \
    X(paper_plain, "paper.plain")                                                                                      \
    X(paper_plans, "paper.plans")                                                                                      \
    X(paper_plans_lead, "paper.plans-lead")                                                                            \
    X(paper_points, "paper.points")                                                                                    \
    X(paper_rule, "paper.rule")                                                                                        \
    X(paper_rule_answer, "paper.rule-answer")                                                                          \
    X(paper_rule_band, "paper.rule-band")                                                                              \
    X(paper_rules, "paper.rules")                                                                                      \
    X(paper_scoring, "paper.scoring")                                                                                  \
    X(paper_weight, "paper.weight")                                                                                    \
    X(paper_when, "paper.when")                                                                                        \
    X(paper_when_not, "paper.when-not")                                                                                \
    X(plan_change, "plan.change")                                                                                      \
    X(plan_day_heading, "plan.day-heading")                                                                            \
    X(plan_days, "plan.days")                                                                                          \
    X(plan_heading, "plan.heading")                                                                                    \
    X(plan_life, "plan.life")                                                                                          \
    X(plan_life_body, "plan.life-body")                                                                                \
    X(plan_not_started, "plan.not-started")                                                                            \
    X(plan_on_day, "plan.on-day")                                                                                      \
    X(plan_open_day, "plan.open-day")                                                                                  \
    X(plan_over, "plan.over")                                                                                          \
    X(plan_phase_days, "plan.phase-days")                                                                              \
    X(plan_phase_one_day, "plan.phase-one-day")                                                                        \
    X(plan_task_done, "plan.task-done")                                                                                \
    X(plan_week, "plan.week")                                                                                          \
    X(privacy_discreet, "privacy.discreet")                                                                            \
    X(privacy_discreet_body, "privacy.discreet-body")                                                                  \
    X(privacy_discreet_name, "privacy.discreet-name")                                                                  \
    X(privacy_erase_on_leave, "privacy.erase-on-leave")                                                                \
    X(privacy_erase_on_leave_body, "privacy.erase-on-leave-body")                                                      \
    X(privacy_heading, "privacy.heading")                                                                              \
    X(privacy_leave_encyclopaedia, "privacy.leave-encyclopaedia")                                                      \
    X(privacy_leave_news, "privacy.leave-news")                                                                        \
    X(privacy_leave_search, "privacy.leave-search")                                                                    \
    X(privacy_leave_to, "privacy.leave-to")                                                                            \
    X(privacy_leave_weather, "privacy.leave-weather")                                                                  \
    X(privacy_passcode_body, "privacy.passcode-body")                                                                  \
    X(privacy_passcode_change, "privacy.passcode-change")                                                              \
    X(privacy_passcode_set, "privacy.passcode-set")                                                                    \
    X(quiz_date_label, "quiz.date-label")                                                                              \
    X(quiz_minutes_left, "quiz.minutes-left")                                                                          \
    X(quiz_missing, "quiz.missing")                                                                                    \
    X(quiz_missing_date, "quiz.missing-date")                                                                          \
    X(quiz_progress, "quiz.progress")                                                                                  \
    X(quiz_urgent, "quiz.urgent")                                                                                      \
    X(quiz_why_source, "quiz.why-source")                                                                              \
    X(settings_about, "settings.about")                                                                                \
    X(settings_day, "settings.day")                                                                                    \
    X(settings_day_body, "settings.day-body")                                                                          \
    X(settings_day_boundary, "settings.day-boundary")                                                                  \
    X(settings_heading, "settings.heading")                                                                            \
    X(settings_hour, "settings.hour")                                                                                  \
    X(settings_language, "settings.language")                                                                          \
    X(settings_midnight, "settings.midnight")                                                                          \
    X(settings_theme, "settings.theme")                                                                                \
    X(settings_theme_dark, "settings.theme-dark")                                                                      \
    X(settings_theme_light, "settings.theme-light")                                                                    \
    X(settings_theme_system, "settings.theme-system")                                                                  \
    X(settings_your_answers, "settings.your-answers")                                                                  \
    X(source_open, "source.open")                                                                                      \
    X(source_read, "source.read")                                                                                      \
    X(source_unread, "source.unread")                                                                                  \
    X(sources_heading, "sources.heading")                                                                              \
    X(sources_lead, "sources.lead")                                                                                    \
    X(sources_title, "sources.title")                                                                                  \
    X(storage_fragile, "storage.fragile")                                                                              \
    X(storage_full, "storage.full")                                                                                    \
    X(storage_may_clear, "storage.may-clear")                                                                          \
    X(storage_memory, "storage.memory")                                                                                \
    X(storage_read_only, "storage.read-only")                                                                          \
    X(storage_saved, "storage.saved")                                                                                  \
    X(storage_saving, "storage.saving")                                                                                \
    X(storage_take_over, "storage.take-over")                                                                          \
    X(storage_this_site, "storage.this-site")                                                                          \
    X(verdict_again, "verdict.again")                                                                                  \
    X(verdict_again_body, "verdict.again-body")                                                                        \
    X(verdict_against, "verdict.against")                                                                              \
    X(verdict_capped, "verdict.capped")                                                                                \
    X(verdict_change, "verdict.change")                                                                                \
    X(verdict_change_all, "verdict.change-all")                                                                        \
    X(verdict_change_one, "verdict.change-one")                                                                        \
    X(verdict_decided, "verdict.decided")                                                                              \
    X(verdict_doubted, "verdict.doubted")                                                                              \
    X(verdict_earlier, "verdict.earlier")                                                                              \
    X(verdict_earlier_body, "verdict.earlier-body")                                                                    \
    X(verdict_earlier_said, "verdict.earlier-said")                                                                    \
    X(verdict_earlier_unknown, "verdict.earlier-unknown")                                                              \
    X(verdict_for, "verdict.for")                                                                                      \
    X(verdict_hold, "verdict.hold")                                                                                    \
    X(verdict_how, "verdict.how")                                                                                      \
    X(verdict_limits, "verdict.limits")                                                                                \
    X(verdict_limits_heading, "verdict.limits-heading")                                                                \
    X(verdict_looking, "verdict.looking")                                                                              \
    X(verdict_mattered, "verdict.mattered")                                                                            \
    X(verdict_settle, "verdict.settle")                                                                                \
    X(verdict_settle_body, "verdict.settle-body")                                                                      \
    X(verdict_shaded, "verdict.shaded")                                                                                \
    X(verdict_stale, "verdict.stale")                                                                                  \
    X(verdict_talk, "verdict.talk")                                                                                    \
    X(verdict_title, "verdict.title")                                                                                  \
    X(verdict_unsure_between, "verdict.unsure-between")                                                                \
    X(welcome_days_body, "welcome.days-body")                                                                          \
    X(welcome_days_name, "welcome.days-name")                                                                          \
    X(welcome_emergency, "welcome.emergency")                                                                          \
    X(welcome_heading, "welcome.heading")                                                                              \
    X(welcome_lead, "welcome.lead")                                                                                    \
    X(welcome_leave_body, "welcome.leave-body")                                                                        \
    X(welcome_leave_name, "welcome.leave-name")                                                                        \
    X(welcome_private_body, "welcome.private-body")                                                                    \
    X(welcome_private_name, "welcome.private-name")                                                                    \
    X(welcome_safety_body, "welcome.safety-body")                                                                      \
    X(welcome_safety_name, "welcome.safety-name")

#define SECOND_LOOK_TEXTS(X)                                                                                           \
    SECOND_LOOK_TEXTS_OF_THE_QUIZ(X)                                                                                   \
    SECOND_LOOK_TEXTS_OF_DAYS(X)                                                                                       \
    SECOND_LOOK_TEXTS_OF_SECOND_LOOK(X)

enum class Text {
#define X(name, key) name,
    SECOND_LOOK_TEXTS(X)
#undef X
};

/// Every key that a pack's strings.json must hold.
std::vector<std::string_view> text_keys();

struct Month;

using Values = std::initializer_list<std::pair<std::string_view, std::string>>;

/// The text with `{name}` replaced by its value. A missing key gives the key itself, so that a test sees it.
std::string say(Pack const&, Text, Values = {});

/// The same of a text that has a part for each plural form of the pack's language: the part for this count.
std::string say_count(Pack const&, Text, int count, Values = {});

/// The keys of those texts.
std::vector<std::string_view> counted_text_keys();

/// "Thursday 12 November".
std::string say_long_date(Pack const&, Date);

/// "12 November".
std::string say_day_month(Pack const&, Date);

/// "12 November 2026".
std::string say_day_month_year(Pack const&, Date);

/// "November 2026".
std::string say_month(Pack const&, Month);

/// The part at `index`, from 0, of a text whose parts stand between bars; empty past the last.
std::string say_part(Pack const&, Text, std::size_t index);

/// "Thursday".
std::string say_weekday(Pack const&, Weekday);

/// What kind of hard date this is; the last kind's name for one that is not known.
std::string say_hard_date(Pack const&, std::string_view kind);

/// "T" for Thursday.
std::string say_narrow_weekday(Pack const&, Weekday);

}

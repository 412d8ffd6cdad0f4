/// Every text of the interface comes from the pack's string table; code holds only these keys.
#pragma once

#include "core/date.hpp"
#include "core/pack.hpp"

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace second_look {

#define SECOND_LOOK_TEXTS(X)                                                                                           \
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
    X(action_continue, "action.continue")                                                                              \
    X(action_get_help, "action.get-help")                                                                              \
    X(action_leave, "action.leave")                                                                                    \
    X(action_next, "action.next")                                                                                      \
    X(action_see_result, "action.see-result")                                                                          \
    X(action_text, "action.text")                                                                                      \
    X(action_to_today, "action.to-today")                                                                              \
    X(action_website, "action.website")                                                                                \
    X(action_why, "action.why")                                                                                        \
    X(date_day_month, "date.day-month")                                                                                \
    X(date_day_month_year, "date.day-month-year")                                                                      \
    X(date_long, "date.long")                                                                                          \
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
    X(help_own, "help.own")                                                                                            \
    X(help_text_detail, "help.text-detail")                                                                            \
    X(navigation_help, "navigation.help")                                                                              \
    X(navigation_name, "navigation.name")                                                                              \
    X(navigation_plan, "navigation.plan")                                                                              \
    X(navigation_result, "navigation.result")                                                                          \
    X(navigation_settings, "navigation.settings")                                                                      \
    X(navigation_today, "navigation.today")                                                                            \
    X(page_title, "page.title")                                                                                        \
    X(plan_day_heading, "plan.day-heading")                                                                            \
    X(plan_days, "plan.days")                                                                                          \
    X(plan_heading, "plan.heading")                                                                                    \
    X(plan_on_day, "plan.on-day")                                                                                      \
    X(plan_not_started, "plan.not-started")                                                                            \
    X(plan_over, "plan.over")                                                                                          \
    X(plan_phase_days, "plan.phase-days")                                                                              \
    X(plan_phase_one_day, "plan.phase-one-day")                                                                        \
    X(plan_task_done, "plan.task-done")                                                                                \
    X(plan_week, "plan.week")                                                                                          \
    X(quiz_date_label, "quiz.date-label")                                                                              \
    X(quiz_minutes_left, "quiz.minutes-left")                                                                          \
    X(quiz_missing, "quiz.missing")                                                                                    \
    X(quiz_missing_date, "quiz.missing-date")                                                                          \
    X(quiz_progress, "quiz.progress")                                                                                  \
    X(quiz_why_source, "quiz.why-source")                                                                              \
    X(settings_about, "settings.about")                                                                                \
    X(settings_heading, "settings.heading")                                                                            \
    X(settings_theme, "settings.theme")                                                                                \
    X(settings_theme_dark, "settings.theme-dark")                                                                      \
    X(settings_theme_light, "settings.theme-light")                                                                    \
    X(settings_theme_system, "settings.theme-system")                                                                  \
    X(settings_your_answers, "settings.your-answers")                                                                  \
    X(source_unread, "source.unread")                                                                                  \
    X(storage_memory, "storage.memory")                                                                                \
    X(storage_saved, "storage.saved")                                                                                  \
    X(today_all_done, "today.all-done")                                                                                \
    X(today_day_done, "today.day-done")                                                                                \
    X(today_day_of, "today.day-of")                                                                                    \
    X(today_minutes, "today.minutes")                                                                                  \
    X(today_more, "today.more")                                                                                        \
    X(today_over_body, "today.over-body")                                                                              \
    X(today_over_heading, "today.over-heading")                                                                        \
    X(today_smaller, "today.smaller")                                                                                  \
    X(today_starts, "today.starts")                                                                                    \
    X(today_tasks, "today.tasks")                                                                                      \
    X(today_week, "today.week")                                                                                        \
    X(today_why, "today.why")                                                                                          \
    X(verdict_against, "verdict.against")                                                                              \
    X(verdict_capped, "verdict.capped")                                                                                \
    X(verdict_change, "verdict.change")                                                                                \
    X(verdict_decided, "verdict.decided")                                                                              \
    X(verdict_for, "verdict.for")                                                                                      \
    X(verdict_how, "verdict.how")                                                                                      \
    X(verdict_limits, "verdict.limits")                                                                                \
    X(verdict_limits_heading, "verdict.limits-heading")                                                                \
    X(verdict_mattered, "verdict.mattered")                                                                            \
    X(verdict_settle, "verdict.settle")                                                                                \
    X(verdict_shaded, "verdict.shaded")                                                                                \
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

enum class Text {
#define X(name, key) name,
    SECOND_LOOK_TEXTS(X)
#undef X
};

/// Every key that a pack's strings.json must hold.
std::vector<std::string_view> text_keys();

using Values = std::initializer_list<std::pair<std::string_view, std::string>>;

/// The text with `{name}` replaced by its value. A missing key gives the key itself, so that a test sees it.
std::string say(Pack const&, Text, Values = {});

/// "Thursday 12 November".
std::string say_long_date(Pack const&, Date);

/// "12 November".
std::string say_day_month(Pack const&, Date);

/// "12 November 2026".
std::string say_day_month_year(Pack const&, Date);

/// "T" for Thursday.
std::string say_narrow_weekday(Pack const&, Weekday);

}

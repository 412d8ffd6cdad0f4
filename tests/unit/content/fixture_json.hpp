/// A small pack as JSON text, with one of everything that the format knows.
#pragma once

#include <string>
#include <string_view>

namespace second_look::fixture {

inline std::string pack_json()
{
    return R"({
"pack": { "format": 1, "id": "small", "version": "1.0.0", "language": "en", "title": "Small", "longest_path": 6,
  "features": [ "contact-log", "urge-help" ], "reading": "flesch-kincaid",
  "never_say": [ { "id": "luck", "remedy": "Promise no luck.", "phrases": ["good luck will"], "unless": ["no good luck will"] } ],
  "routes": [ { "tag": "walks", "heading": "First", "body": "Walk.", "sources": ["joel-2020"] } ],
  "sections": [ { "id": "about", "title": "About", "about": "other" } ],
  "measures": [ { "id": "trust", "label": "Trust", "bands": [ { "id": "low", "label": "low", "at_least": 0 }, { "id": "high", "label": "high", "at_least": 60 } ] } ],
  "outcomes": [
    { "id": "safe", "label": "Safe", "headline": "Stay safe.", "body": "There is help.", "tone": "danger", "contact": "never", "help_first": true, "plan_title": "Safety", "plan_summary": "Help first." },
    { "id": "try", "label": "Try", "headline": "Try.", "body": "Slowly.", "tone": "neutral", "contact": "later", "help_first": false, "plan_title": "Slowly", "plan_summary": "Step by step.", "sources": ["joel-2020"] } ] },
"questions": [
  { "id": "fear", "section": "about", "kind": "one", "prompt": "Are you afraid?", "hint": "Then or now.", "why": "Safety first.", "sources": ["joel-2020"],
    "gate": { "outcome": "safe", "clear": "no" },
    "options": [ { "id": "no", "text": "No" }, { "id": "yes", "text": "Yes", "reason": "You are afraid.", "gate": "safe", "urgent": true }, { "id": "not-sure", "text": "Not sure", "unsure": true } ] },
  { "id": "words", "section": "about", "kind": "one", "prompt": "Were words kept?", "hint": "", "why": "", "sources": [], "measure": "trust", "weight": 3,
    "options": [ { "id": "yes", "text": "Yes", "score": 100 }, { "id": "no", "text": "No", "score": 0 } ] },
  { "id": "habits", "section": "about", "kind": "many", "prompt": "What do you like?", "hint": "", "why": "", "sources": [],
    "options": [ { "id": "walks", "text": "Walks", "tags": ["walks"] }, { "id": "reading", "text": "Reading" } ] },
  { "id": "start", "section": "about", "kind": "date", "prompt": "When?", "hint": "", "why": "", "sources": [], "plans": "start" },
  { "id": "alone", "section": "about", "kind": "one", "prompt": "Alone?", "hint": "", "why": "", "sources": [],
    "when": [ { "question": "habits", "is": ["walks"] }, { "question": "fear", "is_not": ["yes"] } ],
    "options": [ { "id": "yes", "text": "Yes" }, { "id": "no", "text": "No" } ] },
  { "id": "minutes", "section": "about", "kind": "one", "prompt": "How long a day?", "hint": "", "why": "", "sources": [], "plans": "minutes",
    "options": [ { "id": "ten", "text": "10", "number": 10 }, { "id": "twenty", "text": "20", "number": 20 } ] } ],
"rules": { "unknown_gate": "safe", "otherwise": "try", "rules": [
    { "id": "low-trust", "outcome": "safe", "when": [ { "measure": "trust", "at_most": "low" } ], "reason": "Trust is low.", "change": "Time." },
    { "id": "walker", "outcome": "safe", "when": [ { "question": "habits", "is": ["walks"], "is_not": ["reading"] } ], "reason": "You walk.", "change": "" } ] },
"plan": { "phases": [ { "id": "calm", "title": "Calm", "summary": "Rest.", "headline": "Rest today" } ],
  "areas": [ { "id": "rest", "title": "Rest" }, { "id": "friends", "title": "Friends", "rhythm": "days-off" }, { "id": "review", "title": "Review", "rhythm": "seventh-day" } ],
  "playbooks": [ { "outcome": "safe", "windows": [ { "phase": "calm", "from": 0, "to": 100, "minimum": 4, "first_for": ["walks"] } ] },
                 { "outcome": "try", "windows": [ { "phase": "calm", "from": 0, "to": 100, "minimum": 4 } ] } ] },
"tasks": [
  { "id": "breathe", "phase": "calm", "area": "rest", "title": "Breathe", "how": "In and out.", "small": "Once.", "if_then": "If it is too much, I breathe.", "why": "It calms.", "sources": ["joel-2020"], "minutes": 5, "effort": 1, "spacing": 1 },
  { "id": "call", "phase": "calm", "area": "rest", "title": "Call", "how": "Dial.", "small": "Ring once.", "if_then": "If it is noon, I dial.", "why": "It clears things.", "sources": ["joel-2020"], "minutes": 10, "effort": 2, "spacing": 7, "weekday": 6, "occasion": "day-before", "contact": "towards", "needs": ["walks"], "never": ["safe"], "early_for": ["walks"] } ],
"helplines": [ { "code": "XX", "name": "Anywhere", "emergency": "112", "lines": [
    { "name": "Line", "detail": "Free, day and night.", "call": "123", "text": "456", "text_body": "START", "chat": "https://chat.example.org", "web": "https://example.org", "purpose": "harm", "checked": "2026-11-22" } ] } ],
"companion": {
  "contact": { "before": [ { "id": "late", "text": "It was late" } ], "evidence": "Little is known.", "sources": ["joel-2020"] },
  "journal": { "prompts": ["What now?"], "concrete_prompts": ["Which three things?"], "concrete_tags": ["walks"] },
  "message": { "longest": 280, "question_openers": ["can we"], "rules": [ { "id": "beg", "remedy": "Ask once.", "phrases": ["please"], "unless": ["pleased"] } ] },
  "readiness": [ { "id": "a-day", "text": "I can go a day." } ] },
"sources": [ { "id": "joel-2020", "title": "A study", "note": "What it says.", "address": "https://doi.org/1", "read": true, "own": true, "said_in": ["quiz.next"] } ],
"strings": { "quiz.next": "Next", "quiz.progress": "{count} of {total}" }
})";
}

/// The same, with the first occurrence of one text replaced by another. Empty when it does not occur, so
/// that a test cannot pass by changing nothing.
inline std::string pack_json_with(std::string_view before, std::string_view after)
{
    auto json = pack_json();
    auto const at = json.find(before);
    return at == std::string::npos ? std::string {} : json.replace(at, before.size(), after);
}

}

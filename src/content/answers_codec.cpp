#include "content/answers_codec.hpp"

#include "content/json_text.hpp"
#include "content/reader.hpp"
#include "core/quiz.hpp"

#include <set>

namespace second_look {

namespace {

using nlohmann::json;

/// The id written here, if the question has an option of that name.
std::optional<Id> read_option(Reader const& reader, Question const& question)
{
    auto const id = reader.text();
    if (!reader.is_text())
        return std::nullopt;
    if (find_option(question, id))
        return id;
    reader.fail("answers.unknown-option", "Name an option of this question.");
    return std::nullopt;
}

Answer read_options(Reader const& reader, Question const& question)
{
    std::set<Id> chosen;
    for (auto const& item : reader.items()) {
        auto const id = read_option(item, question);
        if (id && !chosen.insert(*id).second)
            item.fail("answers.duplicate-option", "Name each option once.");
    }
    Answer answer;
    for (auto const& option : question.options) {
        if (chosen.contains(option.id))
            answer.options.push_back(option.id);
    }
    return answer;
}

Answer read_answer(Reader const& reader, Question const& question)
{
    Answer answer;
    switch (question.kind) {
    case QuestionKind::One:
        if (auto const id = read_option(reader, question))
            answer.options.push_back(*id);
        break;
    case QuestionKind::Many:
        return read_options(reader, question);
    case QuestionKind::Date:
        answer.date = reader.date();
        break;
    }
    return answer;
}

json written(Question const& question, Answer const& answer)
{
    switch (question.kind) {
    case QuestionKind::One:
        return answer.options.front();
    case QuestionKind::Many:
        return answer.options;
    case QuestionKind::Date:
        return format_date(*answer.date);
    }
    return nullptr;
}

}

Result<Answers> parse_answers(Pack const& pack, std::string_view text)
{
    auto const document = parse_json(text);
    if (!document)
        return document.error();

    std::vector<Error> errors;
    Answers answers;
    {
        Members members(Reader(document.value(), "", errors));
        for (auto const& key : members.keys()) {
            auto const reader = members.need(key);
            if (auto const* question = find_question(pack, key))
                answers.emplace(key, read_answer(reader, *question));
            else
                reader.fail("answers.unknown-question", "Remove this answer; the pack asks no such question.");
        }
    }
    if (!errors.empty())
        return errors.front();
    return answers;
}

std::string print_answers(Pack const& pack, Answers const& answers)
{
    auto document = json::object();
    for (auto const& [id, answer] : answers) {
        auto const* question = find_question(pack, id);
        if (question && fits(*question, answer))
            document[id] = written(*question, answer);
    }
    return print_json(document);
}

}

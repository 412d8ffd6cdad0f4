#include "app/views/answer_text.hpp"

namespace second_look {

std::string answer_text(Pack const& pack, Question const& question, Answer const& answer)
{
    if (answer.date)
        return say_day_month_year(pack, *answer.date);
    std::string said;
    for (auto const& id : answer.options) {
        if (auto const* option = find_option(question, id))
            said += (said.empty() ? "" : " · ") + option->text;
    }
    return said.empty() ? say(pack, Text::answers_none) : said;
}

std::string retold(Option const& option)
{
    return option.reason.empty() ? option.text : option.reason;
}

std::string named_source(Pack const& pack, Source const& source)
{
    auto const line = say(pack, Text::quiz_why_source, { { "source", source.title } });
    return source.read ? line : line + " " + say(pack, Text::source_unread);
}

}

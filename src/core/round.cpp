#include "core/round.hpp"

#include "core/quiz.hpp"

namespace second_look {

int current_round(Rounds const& rounds)
{
    auto const finished = static_cast<int>(rounds.finished.size());
    return rounds.looking_again || finished == 0 ? finished : finished - 1;
}

Answers const& judged_answers(Rounds const& rounds, Answers const& given)
{
    return rounds.looking_again && !rounds.finished.empty() ? rounds.finished.back().answers : given;
}

std::optional<Standing> stand_now(Pack const& pack, Rounds const& rounds, Answers const& given, Date today)
{
    auto const& judged = judged_answers(rounds, given);
    if (first_unanswered(pack, judged))
        return {};
    auto const assessment = assess(pack, judged);
    if (rounds.finished.empty())
        return stand(pack, rounds.memory, assessment, 0, today);
    auto const last = static_cast<int>(rounds.finished.size()) - 1;
    auto const given_on = rounds.finished.back().given;
    if (!rounds.looking_again)
        return stand(pack, rounds.memory, assessment, last, given_on);
    auto const seen = with_unfinished(rounds.memory, assess(pack, given), last + 1, today);
    return stand(pack, seen, assessment, last, given_on);
}

Rounds note_verdict(Pack const& pack, Rounds rounds, Answers const& given, Date today)
{
    if (first_unanswered(pack, given))
        return rounds;
    auto const round = current_round(rounds);
    if (round == static_cast<int>(rounds.finished.size()))
        rounds.finished.push_back({ .given = today });
    rounds.looking_again = false;
    rounds.memory = remember(pack, std::move(rounds.memory), assess(pack, given), round, today);
    auto& noted = rounds.finished.back();
    noted.answers = given;
    noted.outcome = stand(pack, rounds.memory, assess(pack, given), round, noted.given).verdict.outcome;
    return rounds;
}

Rounds note_said(Pack const& pack, Rounds rounds, Answers const& given, Date today)
{
    if (!rounds.finished.empty())
        rounds.memory = with_unfinished(std::move(rounds.memory), assess(pack, given), current_round(rounds), today);
    return rounds;
}

Rounds look_again(Rounds rounds)
{
    rounds.looking_again = !rounds.finished.empty();
    return rounds;
}

Rounds stop_looking(Pack const& pack, Rounds rounds, Answers const& given, Date today)
{
    if (!rounds.looking_again)
        return rounds;
    rounds = note_said(pack, std::move(rounds), given, today);
    rounds.looking_again = false;
    return rounds;
}

}

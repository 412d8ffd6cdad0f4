#include "core/text_check_english.hpp"

namespace second_look {

PhraseRule const& english_promises()
{
    static PhraseRule const rule { "promise", "Promise nothing, and give no odds.",
        { "percent", "percents", "percentage*", "per cent", "success rate*", "chance of success", "chances of success",
            "your chances", "your odds", "the odds are", "we promise", "guarantee*", "never fails", "always works",
            "sure to work", "bound to work", "it will work", "will work out", "works every time", "proven to work",
            "scientifically proven", "clinically proven", "risk free", "foolproof", "in no time", "miracle*",
            "we predict", "diagnos*", "you will be fine", "everything will be" },
        { "we can't promise", "nobody can promise", "no guarantee" } };
    return rule;
}

PhraseRule const& english_claims()
{
    static PhraseRule const rule { "claim", "",
        { "study", "studies", "studied", "research*", "scientist*", "scientific*", "survey*", "trial", "trials",
            "evidence", "statistic*", "on average", "tend to", "tends to", "tended to", "more likely", "less likely",
            "twice as", "half as many", "one in", "linked to", "most people", "many people", "most of those",
            "people who can say", "people who check", "raise the risk", "raises the risk", "raises the danger",
            "is known to", "are known to", "experts", "can lift a low mood" },
        { "people who study" } };
    return rule;
}

}

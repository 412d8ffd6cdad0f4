#include "core/proof.hpp"

namespace second_look {

Proof prove(Pack const& pack)
{
    Proof proof;
    prove_reach(proof, pack);
    prove_safety(proof, pack);
    prove_standing(proof, pack);
    prove_order(proof, pack);
    return proof;
}

}

#include "app/program.hpp"

#include "app/first_screens.hpp"

namespace second_look {

Program first_program()
{
    return first_screens();
}

Program program()
{
    return {};
}

}

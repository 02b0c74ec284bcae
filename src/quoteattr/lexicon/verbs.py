"""Verbs that attribute: what they say of their content, and how they take it.

A row is a verb, its irregular forms, and after the bar what its content may be:

    q  a quotation            “We leave,” she says
    t  a that-clause          she says that they leave
    c  a clause without that  she says they leave
    w  a question             she asks whether they leave
    i  an infinitive          she promises to leave
    o  an object              she praises the plan
    g  a participle           she considers leaving
    a  any of these after the person spoken to: she tells us that they leave

or a dash for none of these; then the prepositions before which it takes one ("she calls
for a vote") and, after a plus, the particle without which it is no cue ("+ out"), in
which "_" stands for a noun phrase ("let them know").
"""

from typing import Final

from quoteattr.lexicon.stance import Stance

VERBS: Final[dict[Stance, str]] = {
    Stance.SAYS: """
        say said                    | qtcw of about
        tell told                   | qtcwioa about of
        add                         | qt
        write wrote written         | qtc about of
        note                        | qtcw
        report                      | qtco on
        announce                    | qtco
        tweet                       | qtco about
        retweet                     | qto
        continue                    | q
        explain                     | qtcwo to
        state                       | qt
        declare                     | qtcoi
        mention                     | qto
        describe                    | o
        reply                       | qt to
        respond                     | qt to
        answer                      | qt
        remark                      | qt on upon
        comment                     | qt on
        observe                     | qtc
        recall                      | qtcwo
        recount                     | qto
        repeat                      | qto
        reiterate                   | qto
        restate                     | qto
        emphasize                   | qtco
        stress                      | qtco
        underscore                  | qto
        underline                   | qto
        highlight                   | o
        indicate                    | qtc
        reveal                      | qtcwo
        disclose                    | qtcwo
        divulge                     | to
        confirm                     | qtcwo
        affirm                      | qtco
        reaffirm                    | qto
        clarify                     | qtwo
        elaborate                   | q on
        expand                      | o + on
        discuss                     | wo
        talk                        | q about of
        speak spoke spoken          | q about of to
        post                        | qt
        publish                     | o
        quote                       | o
        cite                        | o
        refer referred              | - to
        allude                      | - to
        reference                   | o
        quip quipped                | qtc
        joke                        | qtc about
        jest                        | qtc
        tease                       | q
        laugh                       | q
        chuckle                     | q
        grin grinned                | q
        smile                       | q
        shout                       | qt
        yell                        | qtc
        scream                      | qtc
        cry                         | q + out
        cry                         | q
        exclaim                     | qtc
        chant                       | qo
        roar                        | q
        bark                        | q
        snap snapped                | q
        growl                       | q
        hiss                        | q
        mutter                      | qtc
        murmur                      | qtc
        mumble                      | qtc
        whisper                     | qtc
        sigh                        | q
        gasp                        | q
        sob sobbed                  | q
        groan                       | q
        moan                        | qtc about
        grumble                     | qtc about
        stammer                     | q
        stutter                     | q
        falter                      | q
        interrupt                   | q
        interject                   | qt
        interpose                   | q
        rejoin                      | q
        return                      | q
        retort                      | qt
        counter                     | qt
        resume                      | q
        proceed                     | q
        begin began begun beginning | q
        conclude                    | qtc
        finish                      | q
        pursue                      | q
        put put putting             | q
        utter                       | qo
        pronounce                   | qo
        proclaim                    | qtco
        herald                      | o
        testify                     | qtc about
        recite                      | qo
        read read                   | q
        sing sang sung              | q
        pray                        | qt
        dictate                     | qt
        lecture                     | q on
        preach                      | qto
        narrate                     | qo
        relate                      | qto
        inform                      | toa
        notify                      | ta
        brief                       | o
        remind                      | qtioa of
        update                      | o
        email                       | q
        text                        | qt
        message                     | qt
        blog blogged                | qt about
        pen penned                  | o
        opine                       | qtc on
        muse                        | qtc about
        reflect                     | q on
        reminisce                   | q about
        summarize                   | qto
        outline                     | wo
        detail                      | wo
        specify                     | two
        list                        | o
        point                       | qt + out
        point                       | - to
        lay laid                    | o + out
        spell spelled               | wo + out
        set set setting             | o + forth
        put put putting             | o + forth
        weigh                       | o + in on
        sum summed                  | qo + up
        chime                       | q + in
        blurt                       | qt + out
        call called                 | q + out
        rattle                      | o + off
        tick                        | o + off
        bring brought               | o + up
        shoot shot                  | q + back
        fire                        | q + back
        hit hit hitting             | q + back
        go went gone                | q + on
        touch                       | o + on
        hint                        | qtc at
        suggest                     | qtco
        imply                       | qtco
        intimate                    | qto
        signal signaled signalled signalling | qtco
        convey                      | qto
        express                     | o
        voice                       | o
        articulate                  | o
        vent                        | qo
        relay                       | qto
        leak                        | o
        echo                        | qo
        share                       | q
        introduce                   | -
        propose                     | qtoi
        volunteer                   | qt
        offer                       | qoi
        promulgate                  | o
        trumpet                     | o
        tout                        | o
        boast                       | qtc about of
        brag bragged                | qtc about of
        gush                        | qt about
        enthuse                     | qt about
        marvel                      | qt at
        thank                       | oa for
        congratulate                | oa on
        greet                       | o
        wish                        | oa
        apologize                   | qt for
        make made making            | tc + it clear
        make made making            | tc + clear
        make made making            | tc + it plain
        make made making            | tc + it known
        make made making            | t + the point
        let let letting             | tcw + _ know
        put put putting             | q + it
        issue                       | qtc + a statement saying
        release                     | qtc + a statement saying
        raise                       | o + questions about
        """,
    Stance.CLAIMS: """
        claim                       | qtcio
        argue                       | qtc for against
        assert                      | qtco
        insist                      | qtc on
        maintain                    | qt
        contend                     | qtc
        allege                      | qt
        charge                      | qt
        aver averred                | qtc
        posit                       | qtc
        submit submitted            | qt
        profess                     | ito
        purport                     | i
        pretend                     | tci
        swear swore sworn           | qtci
        vouch                       | - for
        attest                      | t to
        hypothesize                 | qtc
        speculate                   | qtcw about
        theorize                    | qtc
        accuse                      | oa of
        attribute                   | o
        plead pleaded               | qo for
        bluff                       | q
        lie lied lied lying         | q about
        make made making            | t + the case
        take took taken taking      | o + credit for
        """,
    Stance.DENIES: """
        deny                        | qtcog
        dispute                     | qtwo
        rebut rebutted              | qo
        refute                      | qto
        reject                      | qto
        contradict                  | qto
        dismiss                     | qo
        repudiate                   | o
        disavow                     | o
        disown                      | o
        renounce                    | o
        rebuff                      | o
        disclaim                    | o
        retract                     | o
        recant                      | qo
        brush                       | o + off
        shrug shrugged              | qo + off
        wave                        | qo + off
        laugh                       | qo + off
        walk                        | o + back
        back                        | o + away from
        downplay                    | o
        play                        | o + down
        ignore                      | wo
        """,
    Stance.CONCEDES: """
        acknowledge                 | qtcwo
        admit admitted              | qtco to
        concede                     | qtco
        confess                     | qtco to
        grant                       | qt
        allow                       | qt
        accept                      | t
        agree                       | qtci with to on
        concur concurred            | qt with
        disagree                    | q with on
        recognize                   | two
        """,
    Stance.ASKS: """
        ask                         | qwitoa about for
        inquire                     | qw about
        enquire                     | qw about
        question                    | qwo
        query                       | qwo
        wonder                      | qw about
        challenge                   | qo
        request                     | qto
        demand                      | qtiow
        beg begged                  | qtia for
        implore                     | qia
        beseech besought            | qia
        pray                        | - for
        petition                    | ia for
        probe                       | qw
        quiz quizzed                | oa on about
        grill                       | oa on about
        seek sought                 | oi
        """,
    Stance.URGES: """
        urge                        | qtioa
        advise                      | qta
        recommend                   | qto
        encourage                   | qia
        exhort                      | qia
        call                        | qo for on
        order                       | qtioa
        command                     | qtia
        instruct                    | qtia
        direct                      | qta
        require                     | ta
        counsel counseled counselled counselling | qtia
        coach                       | qia
        lobby                       | ia for against
        push                        | ioa for
        advocate                    | qto for
        campaign                    | - for against
        plead pleaded               | qia with
        forbid forbade forbidden forbidding| ioa
        summon                      | ia
        convince                    | tia
        persuade                    | tia
        prod prodded                | qia
        caution                     | qtia against
        mandate                     | to
        prohibit                    | o
        rule                        | qt against
        rule                        | o + out
        decree                      | qt
        """,
    Stance.PROMISES: """
        promise                     | qtcioa
        pledge                      | qti
        vow                         | qtcio
        assure                      | qtcoa of
        guarantee                   | qtcioa
        swear swore sworn           | qtci
        commit committed            | i to
        undertake undertook undertaken | i
        reassure                    | qtca
        threaten                    | qti
        volunteer                   | i
        """,
    Stance.REFUSES: """
        decline                     | qi
        refuse                      | qi
        """,
    Stance.WARNS: """
        warn                        | qtcia of about against
        caution                     | qtca about
        alert                       | ta to
        predict                     | qtcwo
        forecast forecast           | qtco
        prophesy                    | qtc
        foresee foresaw foreseen    | tco
        """,
    Stance.BELIEVES: """
        believe                     | qtci in
        have had                    | tc + no doubt
        think thought               | qtcw of about
        feel felt                   | qtc
        suppose                     | qtc
        reckon                      | qtc
        suspect                     | qtco
        presume                     | qtc
        guess                       | qtc
        figure                      | qt
        conclude                    | tco
        decide                      | qtciw
        deem                        | o
        consider                    | qtog
        regard                      | o
        view                        | o
        perceive                    | o
        imagine                     | qtcwo
        fancy                       | tcg
        reason                      | qt
        conjecture                  | qtc
        surmise                     | qtc
        infer inferred              | qtc
        envision                    | ow
        contemplate                 | owg
        ponder                      | qow
        judge                       | qto
        trust                       | tio
        """,
    Stance.DOUBTS: """
        doubt                       | qtwo
        distrust                    | o
        cast cast                   | o + doubt on
        mistrust                    | o
        question                    | w
        """,
    Stance.KNOWS: """
        know knew known             | tcw about
        understand understood       | qtcwo
        realize                     | qtcwo
        learn learned               | tcw about of
        discover                    | tcwo
        find found                  | qt
        see saw seen                | to
        notice                      | two
        remember                    | qtcwo
        forget forgot forgotten forgetting| tcw
        determine                   | t
        calculate                   | tw
        estimate                    | qtco
        recognize                   | tw
        hear heard                  | t about of
        """,
    Stance.WANTS: """
        want                        | io
        wish                        | tci for
        desire                      | tio
        prefer preferred            | qtiog
        favor                       | o
        like                        | i
        love                        | i
        crave                       | o
        covet                       | o
        yearn                       | i for
        long                        | i for
        aspire                      | i to
        """,
    Stance.HOPES: """
        hope                        | qtci for
        dream                       | t of about
        pray                        | tc
        """,
    Stance.FEARS: """
        fear                        | qtcog
        worry                       | qtc about
        fret fretted                | qtc about over
        dread                       | tog
        lament                      | qto
        regret regretted            | qto
        bemoan                      | qto
        mourn                       | qo
        bewail                      | o
        agonize                     | - about over
        """,
    Stance.EXPECTS: """
        expect                      | qtcio
        anticipate                  | qtcog
        project                     | qt
        """,
    Stance.PLANS: """
        plan planned                | itg
        intend                      | itog
        propose                     | i
        resolve                     | ti
        opt                         | i for
        vote                        | i for against
        """,
    Stance.SUPPORTS: """
        support                     | o
        endorse                     | qo
        back                        | o
        praise                      | qo
        defend                      | qo
        applaud                     | qo
        hail                        | qo
        laud                        | qo
        commend                     | qo
        compliment                  | qo
        welcome                     | qo
        embrace                     | o
        cheer                       | o
        admire                      | o
        appreciate                  | o
        salute                      | o
        extol extolled              | o
        honor                       | o
        credit                      | oa with
        approve                     | - of
        rally                       | o + behind
        side                        | - with
        stand stood                 | o + by
        throw threw thrown          | o + _ support behind
        """,
    Stance.OPPOSES: """
        oppose                      | o
        criticize                   | qo
        condemn                     | qo
        denounce                    | qo
        attack                      | qo
        blast                       | qo
        slam slammed                | qo
        decry                       | qo
        blame                       | qo for on
        mock                        | qo
        ridicule                    | qo
        deride                      | qo
        disparage                   | qo
        belittle                    | qo
        insult                      | qo
        assail                      | qo
        lambast                     | qo
        lambaste                    | qo
        berate                      | qoa for
        rebuke                      | qo
        reprimand                   | qo
        scold                       | qoa for
        chide                       | qoa for
        chastise                    | qoa for
        castigate                   | qoa for
        admonish                    | qtia for
        upbraid                     | qoa for
        reproach                    | qoa for
        excoriate                   | qo
        pillory                     | o
        skewer                      | qo
        savage                      | qo
        bash                        | o
        pan panned                  | qo
        trash                       | o
        rip ripped                  | qo
        hammer                      | qo
        knock                       | qo
        needle                      | qo
        taunt                       | qo
        heckle                      | qo
        boo                         | o
        complain                    | qtc about of to
        protest                     | qt against
        object                      | qt to
        rail                        | q against at
        fume                        | qt about at
        rage                        | q about at against
        rant                        | q about
        inveigh                     | - against
        balk                        | - at
        gripe                       | qt about
        sneer                       | q at
        scoff                       | q at
        scorn                       | o
        jeer                        | qo
        loathe                      | o
        resent                      | o
        detest                      | o
        hate                        | o
        dislike                     | o
        deplore                     | qo
        lash                        | q + out at
        tear tore torn              | o + into
        call called                 | o + out
        speak spoke spoken          | o + out against
        resist                      | o
        take took taken taking      | o + issue with
        take took taken taking      | o + aim at
        come came come coming       | o + out against
        """,
    Stance.SHOWS: """
        show showed shown           | qtcwo
        demonstrate                 | tcwo
        illustrate                  | two
        find found                  | t
        establish                   | tw
        document                    | two
        portray                     | o
        depict                      | o
        """,
    Stance.JUDGES: """
        call                        | oq
        dub dubbed                  | o
        label labeled labelled labelling | o
        brand                       | o
        term                        | o
        name                        | o
        characterize                | o
        liken                       | o
        compare                     | o
        cast cast                   | o
        paint                       | o
        nickname                    | o
        declare                     | o
        """,
    Stance.SEEMS: """
        seem                        | ic
        appear                      | i
        """,
}

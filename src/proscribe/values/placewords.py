"""Countries, peoples and large cities in names of organisations, laid out as in `vocabulary`.

Places that are written in English as they sound are not here.

Source: names of countries of the UN Terminology Database; CLDR territory names; atlases.
"""

PLACES = """
afghanistan: афганистан афганск افغانستان افغاني افغان 阿富汗 아프가니스탄 afghan afghani
africa: африк африканск افريقيا افریقا 非洲 아프리카 african afrika afrique africaine africain
albania: албани албанск البانيا albanian
aleppo: алеппо حلب
alexandria: александри اسكندرية الإسكندرية
algeria: алжир алжирск الجزائر جزائر جزائري 阿尔及利亚 알제리 algerian algerie algerienne+
algerien
america: америк американск امريكا امريكي آمریکا 美国 美國 미국 american americana americaine
amman: عمان
arabia: аравия аравийск عربستان
armenia: армени армянск вірменськ ارمنستان ارمينيا 亚美尼亚 armenian
asia: ази азиатск اسيا آسیا 亚洲 亞洲 아시아 asian
athens: афин αθηνα
australia: австрали австралийск استراليا 澳大利亚 澳洲 오스트랄리아 australian
austria: австри австрийск النمسا 奥地利 austrian
azerbaijan: азербайджан азербайджанск اذربيجان آذربایجان 阿塞拜疆 azerbaijani azeri
baghdad: багдад بغداد bagdad
bahrain: бахрейн البحرين بحرين 巴林 bahraini
baltic: балтийск балтик
bangladesh: بنغلاديش 孟加拉
basra: басра بصرة basrah
beijing: пекин بكين 北京 베이징 peking
beirut: бейрут بيروت beyrouth beirout
belarus: беларус белорусси беларуск белорусск білорус 白俄罗斯 벨라루씨 بيلاروسيا belarusian+
byelorussia belorussia
belgium: бельги бельгийск 比利时 belgian
black sea: черноморск чорноморськ
brazil: бразили 巴西 브라질 brazilian brasil
britain: британи британск بريطانيا 英国 英國 영국 british
bulgaria: болгари болгарск 保加利亚 bulgarian
burma: بورما 缅甸 미얀마 myanmar burmese
cairo: каир قاهرة
cambodia: 柬埔寨 캄보쟈 cambodian
canada: канад канадск كندا 加拿大 카나다 canadian
caspian: каспийск каспи قزوين خزر
caucasus: кавказ кавказск قوقاز قفقاز 高加索 까프까즈 caucasian
central african: افريقيا_الوسطى 中非
chechnya: чечн чеченск شيشان الشيشان chechen
chad: تشاد
congo: конго كونغو الكونغو 刚果 콩고 congolese
crimea: крым крымск крим قرم 克里米亚 crimean krym
cuba: кубинск كوبا 古巴 꾸바 쿠바 cuban
cyprus: кипр кипрск قبرص 塞浦路斯 κυπρος κυπριακη cypriot
czech: чехи чешск 捷克
damascus: дамаск دمشق 大马士革
dagestan: дагестан дагестанск
danube: дунай дунайск
dnieper: днепр днепровск дніпр
donbass: донбасс донбас
donetsk: донецк донецьк دونيتسك
east: восток схід شرق
egypt: египет египетск مصر مصري 埃及 에짚트 이집트 egyptian egypte egyptien
ethiopia: эфиопи اثيوبيا إثيوبيا 埃塞俄比亚 ethiopian
eurasian: евразийск евразиатск 欧亚
europe: европ европейск أوروبا اروپا 欧洲 유럽 european europeenne europea europa
far east: дальневосточн 远东
far eastern: дальневосточн
fiji: 斐济
finland: финлянди финск 芬兰 finnish
france: франц французск فرنسا فرنسي فرانسه 法国 프랑스 french
gaza: غزة غزه 加沙
georgia: грузи грузинск جورجيا گرجستان 格鲁吉亚 georgian
germany: германи немецк германск المانيا الماني آلمان 德国 德國 독일 german allemagne deutsche+
deutschland alemania
greece: греци греческ اليونان يونان 希腊 ελλαδα ελλαδος ελληνικη greek hellenic
gulf: залив خليج خليجي 海湾
hong kong: гонконг هونغ_كونغ هنگ_کنگ 香港 홍콩 hongkong
hungary: венгри венгерск المجر 匈牙利 hungarian
india: инди индийск الهند هند هندي 印度 인디아 인도 indian
indonesia: индонези اندونيسيا اندونزی 印度尼西亚 印尼 인도네시아 indonesian
iran: иран иранск ايران ايراني إيران ایران 伊朗 이란 iranian persian iranienne irani
iraq: ирак иракск عراق عراقي 伊拉克 이라크 iraqi irak irakien
ireland: ирланди ايرلندا 爱尔兰 irish
isfahan: исфахан اصفهان esfahan
israel: израил израильск اسرائيل 以色列 이스라엘 ישראל israeli
istanbul: стамбул اسطنبول استانبول 伊斯坦布尔
italy: итали итальянск ايطاليا ایتالیا 意大利 이딸리아 이탈리아 italian italia italiana
japan: япони японск اليابان يابان ژاپن 日本 일본 japanese nippon
jerusalem: иерусалим القدس قدس 耶路撒冷 ירושלים quds
jordan: иордани الأردن اردن اردني 约旦 요르단 jordanian
kabul: кабул كابل کابل كابول
kazakhstan: казахстан казахск كازاخستان قزاقستان 哈萨克斯坦 까자흐스딴 카자흐스탄 kazakh
kerch: керч керченск
kharkiv: харьков харків kharkov
kherson: херсон
kiev: киев київ київськ 基辅 kyiv
korea: коре корейск كوريا کره 朝鲜 朝鮮 韩国 韓國 조선 한국 korean chosun
kurdistan: курдистан курдск كردستان كردي kurdish
kuwait: кувейт الكويت كويت كويتي کویت 科威特 쿠웨이트 kuwaiti
kyrgyzstan: киргизи кыргызстан киргизск قرغيزستان 吉尔吉斯 kyrgyz kirghiz
laos: 老挝 라오스 lao
latvia: латви латвийск 拉脱维亚 latvian
lebanon: ливан ливанск لبنان لبناني 黎巴嫩 레바논 lebanese liban libanais libanaise
levant: шам الشام شام
libya: ливи ливийск ليبيا ليبي 利比亚 리비아 libyan libye libyen libyenne
lithuania: литв литовск 立陶宛 lithuanian
london: лондон لندن 伦敦 런던
luhansk: луганск луганськ lugansk
macau: макао 澳门 澳門 마카오 macao
maghreb: магриб المغرب_الإسلامي 马格里布
malaysia: малайзи ماليزيا مالزی 马来西亚 馬來西亞 말레이시아 malaysian
mali: مالي 马里 malien malienne
mariupol: мариуполь маріуполь
mediterranean: средиземноморск المتوسط متوسط 地中海
mesopotamia: بلاد_الرافدين رافدين
mexico: мексик المكسيك 墨西哥 메히꼬 멕시코 mexican mexicana
middle east: ближневосточн شرق_الاوسط الشرق_الأوسط خاورمیانه 中东 중동
moldova: молдов молдавск 摩尔多瓦 moldovan moldavia
mongolia: монголи монгольск منغوليا 蒙古 몽골 mongolian
morocco: марокко المغرب مغربي مراكش 摩洛哥 모로코 moroccan maroc marocain marocaine
moscow: москв московск москов موسكو مسکو 莫斯科 모스크바 moskva
mosul: мосул موصل
mozambique: موزامبيق 莫桑比克
netherlands: нидерланд голланди هولندا هلند 荷兰 네덜란드 dutch holland
nicaragua: никарагуа 尼加拉瓜
niger: нигер النيجر 尼日尔
nigeria: нигери نيجيريا 尼日利亚 나이제리아 nigerian
north korea: 北朝鲜 북조선
norway: норвеги النرويج 挪威 norwegian
novorossiysk: новороссийск
odessa: одесса одеса одесск odesa
oman: оман عُمان عماني 阿曼 오만 omani
pakistan: пакистан пакистанск باكستان پاکستان باكستاني 巴基斯坦 파키스탄 pakistani
palestine: палестин палестинск فلسطين فلسطيني 巴勒斯坦 팔레스티나 팔레스타인 palestinian+
palestinien filistin
panama: панам بنما 巴拿马 파나마 panamanian
persian gulf: خليج_فارس خلیج_فارس
philippines: филиппин الفلبين 菲律宾 필리핀 philippine filipino
poland: польш польск بولندا لهستان 波兰 뽈스까 폴란드 polish
portugal: португали البرتغال 葡萄牙 portuguese
pyongyang: пхеньян بيونغ_يانغ 平壤 평양
qatar: катар قطر قطري 卡塔尔 까타르 카타르 qatari
quds: قدس
romania: румыни румынск رومانيا 罗马尼亚 로므니아 루마니아 romanian
rome: روما 罗马
rostov: ростов ростовск
russia: росси российск русск росія російськ расійск روسيا روسي روسیه روسی 俄罗斯 俄羅斯 로씨야+
러시아 ρωσια russie russe rusa russian rossiya
saint petersburg: петербург سانت_بطرسبرغ 圣彼得堡
saudi: саудовск السعودية سعودي سعودية عربستان_سعودی 沙特 사우디
serbia: серби сербск صربيا 塞尔维亚 serbian srbija
sevastopol: севастопол
shanghai: шанхай شنغهاي 上海
siberia: сибир сибирск سيبيريا 西伯利亚 시베리아 siberian
simferopol: симферопол сімферопол
singapore: сингапур سنغافورة سنگاپور 新加坡 싱가포르 singapur
somalia: сомали الصومال صومال صومالي 索马里 소말리아 somali
south africa: جنوب_افريقيا جنوب_أفريقيا 南非 남아프리카
spain: испани إسبانيا اسپانیا 西班牙 에스빠냐 스페인 spanish espana espanola
sudan: судан السودان سودان سوداني 苏丹 수단 sudanese
sweden: швеци السويد سوئد 瑞典 스웨리예 스웨덴 swedish
switzerland: швейцари سويسرا سوئیس 瑞士 스위스 swiss
syria: сири сирийск سوريا سورية سوري سوریه 叙利亚 敘利亞 수리아 시리아 συρια סוריה syrian syrie+
syrienne syrien
taiwan: тайван تايوان تایوان 台湾 台灣 臺灣 대만
tajikistan: таджикистан таджикск طاجيكستان تاجیکستان 塔吉克斯坦 타지키스탄 tajik
tatarstan: татарстан татарск
tehran: тегеран طهران تهران 德黑兰 테헤란 teheran
thailand: тайланд таиланд تايلاند 泰国 타이 태국 thai
tripoli: триполи طرابلس 的黎波里
tunisia: тунис тунисск تونس تونسي 突尼斯 뜌니지 튀니지 tunisian tunis tunisie tunisien tunisienne
turkey: турци турецк تركيا تركي ترکیه 土耳其 뛰르끼예 터키 τουρκια turkish turkiye turk turquie+
turquia
turkmenistan: туркменистан туркменск تركمانستان ترکمنستان 土库曼斯坦 뚜르크메니스딴 turkmen
uae: امارات_عربية_متحدة الإمارات_العربية_المتحدة 阿联酋
uganda: уганда اوغندا 乌干达
ukraine: украин украинск україн українськ اوكرانيا اوکراین 乌克兰 우크라이나 ukrainian ukraina
ural: урал уральск اورال 乌拉尔 우랄 urals
uzbekistan: узбекистан узбекск اوزبكستان ازبکستان 乌兹别克斯坦 우즈베끼스딴 우즈베키스탄 uzbek
venezuela: венесуэл венесуэльск فنزويلا ونزوئلا 委内瑞拉 베네수엘라 venezuelan
vienna: فيينا 维也纳
vietnam: вьетнам вьетнамск فيتنام ویتنام 越南 윁남 베트남 vietnamese
vladivostok: владивосток فلاديفوستوك 海参崴 울라지보스또크
volga: волжск поволжск فولغا
warsaw: варшав وارسو 华沙
yemen: йемен йеменск اليمن يمن يمني 也门 예멘 yemeni
zaporizhzhia: запорож запорожск запоріж запорізьк zaporozhye zaporizhia
zimbabwe: зимбабве زيمبابوي 津巴布韦 짐바브웨 zimbabwean
"""
